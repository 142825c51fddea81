import { expect, test } from 'playwright/test';
import {
  beginCheckout,
  choosePickup,
  customer,
  fillContact,
  payOnPickup,
  placeOrder,
  postJson,
  signIn,
} from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';

test('a guest orders a gallery work, errors and reloads on the way, and follows it', async ({ page }) => {
  await beginCheckout(page);
  await expectAccessible(page);

  await page.getByLabel('Name').fill(customer.name);
  await page.getByLabel('E-mail').fill('astrid');
  await page.getByRole('button', { name: 'Go on to delivery' }).click();
  await expect(page.getByText('Type an e-mail like')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await expect(page.getByLabel('Name')).toHaveValue(customer.name);
  await page.reload();
  await expect(page.getByLabel('E-mail')).toHaveValue('astrid');
  await fillContact(page);

  await page.getByRole('radio', { name: /By post/ }).check();
  await page.getByLabel('Street and number').fill('Pikk 12');
  await page.getByRole('button', { name: 'Go on to payment' }).click();
  await expect(page.getByLabel('Postcode')).toBeFocused();
  await expect(page.getByLabel('Street and number')).toHaveValue('Pikk 12');
  await page.getByLabel('Postcode').fill('10123');
  await page.getByLabel('Town').fill('Tallinn');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on to payment' }).click();
  await page.waitForURL('**/checkout/payment');
  await expect(page.getByRole('radio', { name: 'When I pick it up' })).toBeDisabled();

  await page.goBack();
  await expect(page.getByLabel('Town')).toHaveValue('Tallinn');
  await page.goForward();
  await page.waitForURL('**/checkout/payment');
  await page.getByRole('radio', { name: 'By invoice' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on to review' }).click();
  await page.waitForURL('**/checkout/review');
  await expect(page.getByText('10123 Tallinn')).toBeVisible();
  await expectAccessible(page);

  const button = page.getByRole('button', { name: /Place order · €/ });
  const total = /€[\d.,]+/.exec((await button.textContent()) ?? '')?.[0] ?? 'no total';
  await button.dblclick();
  await page.waitForURL(/\/orders\/NL-\d{4}-[0-9A-Z]{5}\?key=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your order');
  await expect(page.getByRole('row', { name: /Total/ })).toContainText(total);
  await expectAccessible(page);

  await page.goto('/orders');
  await expect(page.getByRole('link', { name: /NL-/ })).toHaveCount(1);
  await expectAccessible(page);
  await page.goto('/checkout/review');
  await page.waitForURL(/\/orders\/NL-/);
});

test('a step that cannot be entered yet leads to the one that is missing', async ({ page }) => {
  await page.goto('/checkout/review');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to order yet');
  await page.goto('/gallery/strom-vase');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.waitForURL('**/cart');
  await page.goto('/checkout/review');
  await page.waitForURL('**/cart');
  await beginCheckout(page);
  await page.goto('/checkout/review');
  await page.waitForURL('**/checkout/contact');
  await fillContact(page);
  await page.goto('/checkout/review');
  await page.waitForURL('**/checkout/delivery');
});

test('the same checkout posted many times at once is one order', async ({ page }) => {
  await beginCheckout(page);
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => postJson(page, '/api/v1/orders', { totalCents: 1, price: 1 })),
  );
  const bodies = await Promise.all(answers.map((answer) => answer.json()));
  expect(new Set(bodies.map(({ data }) => data.reference)).size).toBe(1);
  expect(answers.filter((answer) => answer.status() === 201)).toHaveLength(1);
});

test('without JavaScript an order can be placed too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await beginCheckout(page);
  await page.getByLabel('Name').fill(customer.name);
  await page.getByLabel('E-mail').fill('astrid');
  await page.getByRole('button', { name: 'Go on to delivery' }).click();
  await expect(page.getByText('Type an e-mail like')).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue(customer.name);
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  await placeOrder(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your order');
  await context.close();
});

test('an order opens with its signed link only', async ({ page, request }) => {
  await beginCheckout(page, 'shelf-bracket');
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  const link = new URL(await placeOrder(page));
  const key = link.searchParams.get('key') ?? '';
  expect((await request.get(link.href)).status()).toBe(200);
  expect((await request.get(link.href)).headers()['cache-control']).toContain('no-store');
  const wrong = [link.pathname, `${link.pathname}?key=`, `${link.pathname}?key=${'A'.repeat(22)}`];
  for (const address of wrong) expect((await request.get(address)).status()).toBe(404);
  const api = `/api/v1${link.pathname}`;
  expect((await request.get(`${api}?key=${key}`)).status()).toBe(200);
  expect((await request.get(`${api}?key=${key}x`)).status()).toBe(404);
  expect((await request.get(api)).status()).toBe(404);
});

test('the workshop is not there for guests', async ({ request }) => {
  for (const path of ['/admin', '/admin/orders', '/ru/admin/orders', '/admin/performance', '/admin/cache']) {
    expect((await request.get(path, { maxRedirects: 0 })).status()).toBe(404);
    expect((await request.get(path, { headers: { RSC: '1' }, maxRedirects: 0 })).status()).toBe(404);
  }
});

test('a wrong password is said so and the e-mail stays', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill('somebody@example.com');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('do not belong together')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('somebody@example.com');
});

test('the owner moves an order on and the customer sees it', async ({ page, browser, baseURL }) => {
  await beginCheckout(page);
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  const link = await placeOrder(page);
  const reference = /NL-\d{4}-[0-9A-Z]{5}/.exec(link)?.[0] ?? '';

  const workshop = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await workshop.newPage();
  await signIn(desk);
  await expectAccessible(desk);
  await desk.getByRole('searchbox').fill(reference.toLowerCase());
  await desk.getByRole('button', { name: 'Search' }).click();
  await expect(desk.getByText('1 order', { exact: true })).toBeVisible();
  await desk.getByRole('link', { name: reference }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(reference);
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Set to “Confirmed”' }).dblclick();
  await desk.getByRole('button', { name: 'Set to “In production”' }).click();
  await expect(desk.getByRole('button', { name: 'Set to “Ready”' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It is being printed');
  await expect(page.locator('[aria-current=step]')).toContainText('In production');

  await desk.getByText('Something else happened').click();
  await desk.getByRole('button', { name: 'Change the status' }).click();
  await expect(desk.getByText('Give a reason').first()).toBeVisible();
  await desk.getByRole('textbox', { name: 'Reason' }).fill('The customer called it off.');
  await desk.getByRole('button', { name: 'Change the status' }).click();
  await expect(desk.getByText('The customer called it off.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This order was cancelled');
  await expect(page.getByText('The customer called it off.')).toBeVisible();

  await desk.getByRole('button', { name: 'Sign out' }).click();
  await desk.waitForURL('**/sign-in');
  expect((await desk.request.get('/admin/orders')).status()).toBe(404);
  await workshop.close();
});
