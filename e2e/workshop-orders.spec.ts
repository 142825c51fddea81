import { expect, test } from 'playwright/test';
import {
  beginCheckout,
  choosePickup,
  fillContact,
  payOnPickup,
  placeOrder,
  signIn,
} from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';

async function placedReference(page: Parameters<typeof placeOrder>[0]): Promise<string> {
  await beginCheckout(page);
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  return /NL-\d{4}-[0-9A-Z]{5}/.exec(await placeOrder(page))?.[0] ?? '';
}

test('the owner runs orders from the morning to the hand-over', async ({ page, browser, baseURL }) => {
  const reference = await placedReference(page);
  const other = await placedReference(page);
  const workshop = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await workshop.newPage();
  await signIn(desk);

  await desk.goto('/admin');
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Today');
  await expect(desk.getByRole('link', { name: /new orders? to check/ })).toBeVisible();
  await expectAccessible(desk);

  await desk.goto(`/admin/orders?search=${reference}&view=board`);
  const board = desk.getByRole('region', { name: 'Orders by status' });
  await board.getByRole('button', { name: `Move ${reference} to “Confirmed”` }).click();
  await expect(board.getByRole('region', { name: /^Confirmed/ }).getByText(reference)).toBeVisible();
  const card = board.getByRole('listitem').filter({ hasText: reference });
  await expect(card).toContainText('Not paid');
  await card.dragTo(board.getByRole('region', { name: /^In production/ }));
  await expect(board.getByRole('region', { name: /^In production/ }).getByText(reference)).toBeVisible();
  await expectAccessible(desk);

  await desk.goto('/admin/production');
  const part = desk.getByRole('row').filter({ hasText: reference });
  await expect(part).toBeVisible();
  await expectAccessible(desk);
  await part.getByRole('button', { name: /^Printed/ }).click();
  await expect(part).toHaveCount(0);

  await desk.goto(`/admin/orders?search=${reference}`);
  const csv = await desk.request.get(`/api/admin/orders?search=${reference}`);
  expect((await csv.text()).split('\r\n')[1]).toContain(reference);
  await desk.getByRole('checkbox', { name: `Choose ${reference}` }).check();
  await desk.getByLabel('New status').selectOption('Ready');
  await desk.getByRole('button', { name: 'Change them' }).click();
  await expect(desk.getByText('1 order was changed.')).toBeVisible();
  await desk.goto(`/admin/orders?search=NL-`);
  await desk.getByRole('checkbox', { name: `Choose ${reference}` }).check();
  await desk.getByRole('checkbox', { name: `Choose ${other}` }).check();
  await desk.getByLabel('New status').selectOption('Completed');
  await desk.getByRole('button', { name: 'Change them' }).click();
  await expect(desk.getByText(`Not changed: ${other}.`)).toBeVisible();
  await expectAccessible(desk);
  expect((await page.request.get('/api/admin/orders')).status()).toBe(404);
  await workshop.close();
});

test('a code makes a cart cheaper, and the order of one part', async ({ page, browser, baseURL }) => {
  const workshop = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await workshop.newPage();
  await signIn(desk);
  await desk.goto('/admin/coupons/new');
  const code = `spring-${Date.now()}`;
  await desk.getByLabel('Code', { exact: true }).fill(code.toUpperCase());
  await desk.getByLabel('Per cent off the goods').fill('10');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText(`“${code}” is saved.`)).toBeVisible();
  await workshop.close();

  await page.goto('/gallery/strom-vase');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.waitForURL('**/cart');
  await page.getByText('Code', { exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Code' }).fill('nothing');
  await page.getByRole('button', { name: 'Use the code' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There is no such code.' })).toBeVisible();
  await page.getByText('Code', { exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Code' }).fill(code.toUpperCase());
  await page.getByRole('button', { name: 'Use the code' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`Code ${code}.*−€`) })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Take off the code ${code}` }).click();
  await expect(page.getByRole('row', { name: new RegExp(`Code ${code}`) })).toHaveCount(0);

  await beginCheckout(page);
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  await page.getByText('Code', { exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Code' }).fill('nothing');
  await page.getByRole('button', { name: 'Use the code' }).click();
  await expect(page.getByText('There is no such code.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await page.getByRole('button', { name: 'Use the code' }).click();
  const discount = page.getByRole('row', { name: new RegExp(`${code}.*−€`) }).filter({ visible: true });
  await expect(discount).toBeVisible();
  await expectAccessible(page);
  await placeOrder(page);
  await expect(discount).toBeVisible();
});

test('a change of price waits for the customer, and price rules are tried before they hold', async ({
  page,
  browser,
  baseURL,
}) => {
  const reference = await placedReference(page);
  const workshop = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await workshop.newPage();
  await signIn(desk);
  await desk.goto(`/admin/orders/${reference}`);
  const change = desk.getByRole('region', { name: 'Price and parts' });
  await change.getByText('Change price or parts').click();
  await change.getByLabel('Quantity').fill('3');
  await change.getByRole('button', { name: 'Propose it' }).click();
  await expect(change.getByRole('textbox', { name: 'Reason' })).toHaveAttribute('aria-invalid', 'true');
  await change.getByRole('textbox', { name: 'Reason' }).fill('One more, as you wrote.');
  await change.getByRole('button', { name: 'Propose it' }).click();
  await expect(change.getByText(/Waits for the customer/)).toBeVisible();
  await expectAccessible(desk);

  await page.reload();
  const proposal = page.getByRole('region', { name: 'The workshop proposes a change' });
  await expect(proposal.getByText('One more, as you wrote.')).toBeVisible();
  await expectAccessible(page);
  await proposal.getByRole('button', { name: 'Agree' }).click();
  await expect(proposal).toHaveCount(0);
  await desk.reload();
  await expect(change.getByText(/agreed/)).toBeVisible();

  await desk.goto('/admin/prices');
  const preview = desk.getByRole('region', { name: 'What it would cost' });
  const margin = desk.getByLabel('Margin, %');
  const before = await margin.inputValue();
  await margin.fill('x');
  await expect(preview.getByText('A number is missing or wrong.')).toBeVisible();
  await desk.getByRole('button', { name: 'Put in force' }).click();
  await expect(desk.getByText('Some numbers need another look.')).toBeVisible();
  await desk.getByLabel('Margin, %').fill(before);
  await expect(preview.getByText('A number is missing or wrong.')).toHaveCount(0);
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Put in force' }).click();
  await expect(desk.getByText(/Version \d+ is in force\. The prices/)).toBeVisible();
  await workshop.close();
});
