import { expect, test } from 'playwright/test';
import { beginCheckout, choosePickup, fillContact, signIn } from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';
import { keepBeacons, keptBeacons } from './page-views.ts';

test('a card is refused, the next one pays, and the owner gives a part back', async ({
  page,
  browser,
  baseURL,
}) => {
  await keepBeacons(page);
  await beginCheckout(page);
  await fillContact(page);
  await choosePickup(page);
  await page.getByRole('radio', { name: 'By card' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on to review' }).click();
  await page.waitForURL('**/checkout/review');
  await page.getByRole('button', { name: /Place order/ }).click();

  await page.waitForURL(/\/pay\/cs_test_/);
  await page.getByLabel('Card number').fill('4000 0000 0000 0002');
  await page.getByRole('button', { name: 'Pay' }).click();
  await expect(page.getByRole('alert')).toHaveText('Your card was declined.');
  await page.getByRole('link', { name: 'Back to the shop' }).click();

  await page.waitForURL(/\/orders\/NL-/);
  const review = (await keptBeacons(page)).findLast(({ route }) => route === '/checkout/review');
  expect(review).toMatchObject({ goals: ['order'] });
  const reference = /NL-\d{4}-[0-9A-Z]{5}/.exec(page.url())?.[0] ?? '';
  const money = page.getByRole('region', { name: 'Payment', exact: true });
  await expect(money.getByRole('alert')).toContainText(/nothing was charged/);
  await expectAccessible(page);
  await money.getByRole('button', { name: /Pay €/ }).click();
  await page.waitForURL(/\/pay\/cs_test_/);
  await page.getByLabel('Card number').fill('4242 4242 4242 4242');
  await page.getByRole('button', { name: 'Pay' }).click();
  await page.waitForURL(/\/orders\/NL-/);
  await expect(money.getByText(/Paid: €/)).toBeVisible();
  await expect(money.getByRole('button')).toHaveCount(0);

  const workshop = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await workshop.newPage();
  await signIn(desk);
  await desk.goto(`/admin/orders/${reference}`);
  const books = desk.getByRole('region', { name: 'Money' });
  await books.getByText('Give money back').click();
  await books.getByLabel('Sum').fill('1,50');
  await books.getByRole('button', { name: 'Give it back' }).click();
  await expect(books.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
  await books.getByLabel('Reason').fill('A blemish on one side.');
  await books.getByRole('button', { name: 'Give it back' }).click();
  await expect(books.getByText('Paid, a part went back')).toBeVisible();
  await expect(books.getByText('went back: A blemish on one side.')).toBeVisible();
  await expectAccessible(desk);
  await workshop.close();

  await page.reload();
  await expect(money.getByText('€1.50 went back to you.')).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Credit note for €1.50' }).click();
  expect((await waiting).suggestedFilename()).toMatch(/^credit-note-\d{4}-\d{4}\.pdf$/);
});
