import { expect, type Page, test } from 'playwright/test';
import { blockFile } from './models.ts';

/** Holds back the scripts until the returned function is called: a slow phone on a slow network. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

for (const path of ['/print', '/gallery/strom-vase']) {
  test(`what is chosen on ${path} before its script arrives counts`, async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto(path, { waitUntil: 'commit' });
    await page.getByRole('radio', { name: /PETG/ }).check();
    await page.getByRole('radio', { name: '0.3' }).check();
    await page.getByRole('spinbutton', { name: 'Quantity' }).fill('12');
    await page.getByRole('slider', { name: 'Infill' }).fill('60');
    release();
    await expect(page.getByText('60%, dense')).toBeVisible();
    await page.getByRole('button', { name: 'One more' }).click();
    await expect(page.getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('13');
    await expect(page.getByRole('radio', { name: /PETG/ })).toBeChecked();
    await expect(page.getByRole('radio', { name: '0.3' })).toBeChecked();
  });
}

test('a file chosen before the script of /print arrives is measured', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/print', { waitUntil: 'commit' });
  await page.getByLabel('STL file of your model').setInputFiles(blockFile('early.stl', [30, 20, 10]));
  release();
  await expect(page.getByRole('row', { name: /Total, VAT included/ })).toContainText(/€\d/);
});

test('a button pressed before the script arrives is heard once', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/gallery/strom-vase', { waitUntil: 'commit' });
  const theme = await page.locator('html').getAttribute('data-theme');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await page.getByRole('button', { name: /Turn it in 3D/ }).click();
  release();
  await expect(page.getByRole('application')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', theme ?? '');
});

test('what is typed and chosen in the gallery before its script arrives counts', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/gallery', { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: 'Search works' }).fill('vas');
  await page.getByRole('checkbox', { name: /PETG/ }).check();
  release();
  await page.waitForURL('**/gallery?q=vas&material=petg');
});

test('a search that was begun before the script arrives is completed', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/gallery', { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: 'Search works' }).fill('vas');
  release();
  await expect(page.locator('#suggestions option').first()).toHaveAttribute('value', /vase/i);
});
