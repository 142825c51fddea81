import { expect, test } from 'playwright/test';
import { choosePickup, customer, fillContact, payOnPickup, placeOrder, signIn } from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';

test('an order writes to its customer, and the owner reads it in the outbox', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/gallery/strom-vase');
  await page.getByRole('button', { name: 'Order this' }).click();
  await page.waitForURL('**/checkout/contact');
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  const link = new URL(await placeOrder(page));
  const reference = /NL-\d{4}-[0-9A-Z]{5}/.exec(link.pathname)?.[0] ?? '';

  const workshop = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await workshop.newPage();
  await signIn(desk);
  await desk.goto('/admin/outbox');
  const row = desk.getByRole('row').filter({ hasText: `We have your order ${reference}` });
  await expect(row).toContainText(customer.email);
  await expect(async () => {
    await desk.reload();
    await expect(row).toContainText('Kept', { timeout: 1000 });
  }).toPass();
  await expectAccessible(desk);
  await row.getByRole('link').click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(`We have your order ${reference}`);
  await expect(desk.frameLocator('iframe').getByText('You pay €')).toBeVisible();
  await expect(desk.getByText(`${link.pathname}${link.search}`)).toBeVisible();

  await desk.goto('/admin/outbox/templates');
  const cancelled = desk.getByRole('link', { name: 'Status: Cancelled' });
  await cancelled.click();
  await expect(cancelled).toHaveAttribute('aria-current', /.+/);
  await desk.getByRole('link', { name: 'Russian' }).click();
  await expect(desk.frameLocator('iframe').getByText('Заказ отменён.')).toBeVisible();
  await workshop.close();
});
