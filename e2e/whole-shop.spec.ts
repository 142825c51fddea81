import { expect, test } from 'playwright/test';
import { choosePickup, fillContact, payOnPickup, placeOrder, signIn } from './checkout-steps.ts';
import { blockFile } from './models.ts';

test('a visitor prints a model of their own, and the owner finds the order and the visit', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await page.goto('/');
  await page.getByRole('link', { name: 'Price my model' }).click();
  await page.waitForURL('**/print');
  await page.getByLabel('STL file of your model').setInputFiles(blockFile('bracket v7.stl', [60, 40, 20]));
  await expect(page.getByText(/uploaded/)).toBeVisible();
  const total = page.getByRole('row', { name: /Total, VAT included/ });
  await expect(total).toContainText(/€\d/);
  const sum = /€[\d.,]+/.exec((await total.textContent()) ?? '')?.[0] ?? 'no sum';
  await expect(page.locator('canvas').first()).toBeVisible();

  await page.getByRole('button', { name: 'Order this' }).first().click();
  await page.waitForURL('**/checkout/contact');
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  const link = await placeOrder(page);
  const reference = /NL-\d{4}-[0-9A-Z]{5}/.exec(link)?.[0] ?? 'no reference';
  await expect(page.getByRole('row', { name: /Total/ })).toContainText(sum);
  await page.goto('about:blank');

  const workshop = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await workshop.newPage();
  await signIn(desk);
  await desk.getByRole('link', { name: reference }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(reference);
  await expect(desk.getByText('bracket v7.stl').first()).toBeVisible();
  await expect(async () => {
    await desk.goto('/admin/performance?visitors=lab');
    await expect(
      desk
        .getByRole('cell', { name: '/print' })
        .or(desk.getByRole('rowheader', { name: '/print' }))
        .first(),
    ).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await workshop.close();
});
