import { expect, type Page, test } from 'playwright/test';
import { writeBinaryStl } from '#lib/mesh';
import { boxMesh, joinMeshes, mapPoints, meshOf, splitTriangles } from '#lib/mesh/testing';
import { fileOf } from './models.ts';
import { watchGraphics } from './watch-graphics.ts';

const work = '/gallery/strom-vase';
const canvas = (page: Page) => page.locator('canvas');
const view = (page: Page) => page.getByRole('application');
/** Software draws here, beside other tests. */
const slowly = { timeout: 60_000 };

type Read = Awaited<ReturnType<typeof watchGraphics>>;

/** The number of draw calls, once it has stood still for half a second. */
async function settled(read: Read): Promise<number> {
  let last = -1;
  await expect(async () => {
    const { drawCalls } = await read();
    const before = last;
    last = drawCalls;
    expect(drawCalls).toBe(before);
  }).toPass({ intervals: [500], timeout: 60_000 });
  return last;
}

/** What was drawn in all, once something has been drawn after a change. */
async function settledAfter(read: Read, before: number): Promise<number> {
  await expect.poll(async () => (await read()).drawCalls, slowly).toBeGreaterThan(before);
  return await settled(read);
}

/** The view comes to rest: so many pictures of the page later nothing more has been drawn in it. */
async function expectRest(page: Page, read: Read): Promise<void> {
  await expect(async () => {
    const { drawCalls } = await read();
    await page.evaluate(
      (pictures) =>
        new Promise<void>((resolve) => {
          const next = (left: number) => (left > 0 ? requestAnimationFrame(() => next(left - 1)) : resolve());
          next(pictures);
        }),
      60,
    );
    expect((await read()).drawCalls).toBe(drawCalls);
  }).toPass(slowly);
}

async function turnIn3d(page: Page) {
  await page.getByRole('button', { name: /Turn it in 3D/ }).click();
  await expect(view(page)).toBeVisible(slowly);
  await expect(canvas(page)).toBeVisible();
}

test('a work is turned on request only, draws when something changes, and gives its context back', async ({
  page,
}) => {
  const read = await watchGraphics(page);
  let bytes = 0;
  page.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes();
    if (/\.(js|mesh)$/.test(new URL(request.url()).pathname)) bytes += responseBodySize;
  });
  await page.goto(work, { waitUntil: 'networkidle' });
  expect(await read()).toEqual({ contexts: 0, drawCalls: 0 });
  const label = await page.getByRole('button', { name: /Turn it in 3D/ }).textContent();
  const promised = Number(/([\d.]+)\skB/.exec(label ?? '')?.[1]) * 1000;
  const bytesBefore = bytes;
  await turnIn3d(page);
  const still = await settled(read);
  expect(still).toBeGreaterThan(0);
  expect((await read()).contexts).toBe(1);
  // The label says what it costs; compression and chunks may differ by a tenth.
  expect(bytes - bytesBefore).toBeLessThan(promised * 1.1);

  await view(page).press('ArrowRight');
  const turned = await settledAfter(read, still);
  await expectRest(page, read);
  await page.getByRole('button', { name: 'Back to the first view' }).click();
  await page.getByRole('button', { name: 'Triangles' }).click();
  await page.getByRole('button', { name: 'Build plate' }).click();
  await expect(page.getByText(/Printer plate/)).toBeVisible();
  await settledAfter(read, turned);
  await page.getByRole('button', { name: 'Full screen' }).click();
  const wholeHeight = page.viewportSize()?.height;
  await expect.poll(async () => (await view(page).boundingBox())?.height).toBe(wholeHeight);
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await expect.poll(async () => (await view(page).boundingBox())?.height).not.toBe(wholeHeight);

  await page.getByRole('link', { name: 'Services' }).first().click();
  await page.waitForURL('**/services');
  await expect.poll(async () => (await read()).contexts).toBe(0);
});

test('a lost context comes back by itself', async ({ page }) => {
  const read = await watchGraphics(page);
  await page.goto(work);
  await turnIn3d(page);
  const atLoss = await settled(read);
  await canvas(page).evaluate((element: HTMLCanvasElement) => {
    element.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(page.getByText('The graphics card was taken away')).toBeVisible();
  // This one is not restored by the browser: a new canvas takes its place.
  await expect(page.getByText('The graphics card was taken away')).toBeHidden(slowly);
  const before = await settledAfter(read, atLoss);
  await view(page).press('ArrowLeft');
  await settledAfter(read, before);
  expect((await read()).contexts).toBe(1);
});

test('without WebGL the poster, the facts and the price stay', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(work);
  await page.getByRole('button', { name: /Turn it in 3D/ }).click();
  await expect(page.getByText('This browser does not draw in 3D')).toBeVisible();
  await expect(page.getByRole('region', { name: /in 3D/ }).getByRole('img').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Total, VAT included/ })).toContainText(/€\d/);
});

test('loading a work can be cancelled', async ({ page }) => {
  await page.route('**/*.mesh', () => undefined);
  await page.goto(work);
  await page.getByRole('button', { name: /Turn it in 3D/ }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: /Turn it in 3D/ })).toBeVisible();
});

const at = (mesh: ReturnType<typeof boxMesh>, [dx, dy, dz]: readonly [number, number, number]) =>
  mapPoints(mesh, ([x, y, z]) => [x + dx, y + dy, z + dz]);
const fine = (mesh: ReturnType<typeof boxMesh>) => splitTriangles(splitTriangles(splitTriangles(mesh)));

/** A table on a plate, a thin fin, and one triangle missing. */
const faulty = writeBinaryStl(
  joinMeshes(
    meshOf(fine(boxMesh(40, 30, 4)).positions.subarray(9)),
    at(fine(boxMesh(8, 8, 29)), [4, 11, 4]),
    at(fine(boxMesh(40, 30, 3)), [0, 0, 33]),
    at(fine(boxMesh(0.5, 20, 18)), [30, 5, 4]),
  ),
);

test('each problem of a part can be seen in the part, which can be cut open', async ({ page }) => {
  const read = await watchGraphics(page);
  await page.goto('/print');
  await page.getByLabel('STL file of your model').setInputFiles(fileOf('faulty.stl', faulty));
  await expect(view(page)).toBeVisible(slowly);
  const legend = page.getByRole('group', { name: 'Shown in the model' });
  await expect(legend.getByLabel('Open edges')).toBeChecked(slowly);
  const found = page.getByRole('region', { name: 'What we found in it' });
  const before = await settled(read);
  await found.getByRole('button', { name: /^Show in the model: Walls down to/ }).click();
  await expect(legend.getByLabel('Thin walls')).toBeChecked();
  await expect(view(page)).toBeInViewport();
  await legend.getByLabel('Overhangs').check();
  await expect(found.getByRole('button', { name: /^Hide in the model: Overhangs/ })).toBeVisible();
  await legend.getByLabel('Open edges').uncheck();
  await settledAfter(read, before);

  await page.getByRole('button', { name: 'Cut open' }).click();
  const cut = page.getByRole('slider', { name: /Cut at a height of/ });
  await expect(cut).toHaveAttribute('aria-valuetext', /18\smm, layer 90/);
  await cut.press('Home');
  await expect(cut).toHaveAttribute('aria-valuetext', /0\smm, layer 0/);
  await page.getByRole('radio', { name: 'Depth' }).check();
  await expect(page.getByRole('slider', { name: /Cut at a depth of/ })).toHaveAttribute(
    'aria-valuetext',
    /15\smm/,
  );
});

test('works are turned in their list where one looks at them, with one context for all', async ({ page }) => {
  const read = await watchGraphics(page);
  await page.goto('/gallery', { waitUntil: 'networkidle' });
  const tiles = page.locator('[data-works] a').filter({ hasText: '3D' });
  // As many works as ten pages of the list have: the previews go by what stands in the document.
  await tiles.first().evaluate((tile) => {
    const copies = Array.from({ length: 200 }, () => tile.cloneNode(true));
    tile.parentElement?.append(...copies);
  });
  expect(await tiles.count()).toBeGreaterThan(200);
  for (const place of [0, 1, 2, 120, 200]) {
    const tile = tiles.nth(place);
    await tile.hover();
    await expect(tile.locator('canvas')).toBeVisible(slowly);
    await expect(canvas(page)).toHaveCount(1);
  }
  expect((await read()).contexts).toBe(1);
  const still = await settled(read);
  await tiles.nth(200).hover({ position: { x: 10, y: 40 } });
  await settledAfter(read, still);
  await page.mouse.move(2, 2);
  await expect(canvas(page)).toHaveCount(0);

  await tiles.nth(1).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(tiles.first()).toBeFocused();
  await expect(tiles.first().locator('canvas')).toBeVisible(slowly);
  await page.keyboard.press('Tab');
  await expect(tiles.nth(1).locator('canvas')).toBeVisible(slowly);
  await expect(canvas(page)).toHaveCount(1);
  expect((await read()).contexts).toBe(1);
  await page.getByRole('link', { name: 'Services' }).first().click();
  await page.waitForURL('**/services');
  await expect.poll(async () => (await read()).contexts).toBe(0);
});

test('who saves data gets no previews in the list', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
  });
  const read = await watchGraphics(page);
  const models: string[] = [];
  page.on('request', (request) => {
    if (/\.mesh|projects\//.test(request.url())) models.push(request.url());
  });
  await page.goto('/gallery', { waitUntil: 'networkidle' });
  await page.locator('[data-works] a').filter({ hasText: '3D' }).first().hover();
  await page.locator('[data-works] a').filter({ hasText: '3D' }).nth(1).hover();
  await page.waitForLoadState('networkidle');
  expect([models, (await read()).contexts]).toEqual([[], 0]);
});
