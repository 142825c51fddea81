import { expect, test } from 'playwright/test';

const address = '/catalogue/strom-vase/front-480';

test('a picture comes in the best format that the browser takes, and caches keep the formats apart', async ({
  request,
}) => {
  const asked = { avif: 'image/avif,image/webp,*/*', webp: 'image/webp,*/*', unknown: '*/*' };
  const answers = await Promise.all(
    Object.values(asked).map((accept) => request.get(address, { headers: { accept } })),
  );
  const types = answers.map((answer) => answer.headers()['content-type']);
  expect(types).toEqual(['image/avif', 'image/webp', 'image/webp']);
  for (const answer of answers) {
    expect(answer.headers().vary).toContain('Accept');
    expect(answer.headers()['cache-control']).toContain('immutable');
  }
  const [avif, webp] = await Promise.all(answers.map(async (answer) => (await answer.body()).byteLength));
  expect(avif).toBeLessThan((webp ?? 0) / 2);
});

test('every picture of the home page and the gallery arrives', async ({ page }) => {
  for (const path of ['/', '/gallery']) {
    await page.goto(path);
    for (const picture of await page.locator('main img').all()) {
      // Its place: the picture itself may stay away until that is near.
      await picture.locator('..').scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBeGreaterThan(0);
    }
  }
});
