import { expect, test } from 'playwright/test';
import { choosePickup, customer, fillContact, payOnPickup, placeOrder, signIn } from './checkout-steps.ts';
import { blockFile } from './models.ts';

test('a model of one’s own becomes an order, and its owner finds the order and the visit’s speed', async ({
  page,
  browser,
  baseURL,
}) => {
  const since = new Date();
  await page.goto('/print');
  await page.getByLabel('STL file of your model').setInputFiles(blockFile('hinge.stl', [42, 18, 9]));
  const total = page.getByRole('row', { name: /Total, VAT included/ });
  await expect(total).toContainText(/€\d/);
  await page.getByRole('radio', { name: /PETG/ }).check();
  await page.getByRole('button', { name: 'One more' }).click();
  await page.getByRole('button', { name: 'Order 2' }).first().click();
  await page.waitForURL('**/checkout/contact');

  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  await expect(page.getByRole('main').getByText('hinge.stl').filter({ visible: true }).first()).toBeVisible();
  const link = await placeOrder(page);
  const reference = /NL-\d{4}-[0-9A-Z]{5}/.exec(link)?.[0] ?? '';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your order');
  await page.goto('about:blank');

  const workshop = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await workshop.newPage();
  await signIn(desk);
  await desk.getByRole('link', { name: reference }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(reference);
  await expect(desk.getByRole('main').getByText('hinge.stl').filter({ visible: true }).first()).toBeVisible();
  await expect(desk.getByRole('link', { name: customer.email })).toBeVisible();

  await expect(async () => {
    await desk.goto('/admin/performance?visitors=lab&period=24h');
    const visits = desk.getByRole('table', { name: 'The latest page views' });
    const times = await visits
      .getByRole('row', { name: /\/print/ })
      .getByRole('time')
      .all();
    const seen = await Promise.all(times.map((time) => time.getAttribute('datetime')));
    expect(seen.some((at) => at !== null && new Date(at) >= since)).toBe(true);
  }).toPass({ timeout: 15_000 });
  await workshop.close();
});
