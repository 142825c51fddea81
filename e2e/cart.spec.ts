import { expect, type Page, test } from 'playwright/test';
import { choosePickup, fillContact, payOnPickup, placeOrder } from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';

async function addFromGallery(page: Page, slug: string): Promise<void> {
  await page.goto(`/gallery/${slug}`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.waitForURL('**/cart');
}

const cartLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Cart/ });

test('a guest fills a cart, changes it, and orders all of it at once', async ({ page }) => {
  await page.goto('/cart');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing in the cart yet');
  await addFromGallery(page, 'strom-vase');
  await addFromGallery(page, 'shelf-bracket');
  await expect(cartLink(page)).toHaveText('Cart2');
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('spinbutton') })).toHaveCount(2);
  await expectAccessible(page);

  const quantities = page.getByRole('spinbutton');
  await quantities.first().fill('3');
  await page.getByText('Note', { exact: true }).last().click();
  await page.getByRole('textbox').last().fill('The flat face must be clean.');
  await page.getByRole('button', { name: 'Update the cart' }).click();
  await expect(cartLink(page)).toHaveText('Cart4');
  await expect(page.getByText(/^€[\d.]+ each$/)).toBeVisible();
  await page.goto('/gallery');
  await expect(cartLink(page)).toHaveText('Cart4');
  await page.goBack();
  await expect(quantities.first()).toHaveValue('3');
  await expect(page.getByRole('main').getByText('The flat face must be clean.').first()).toBeVisible();

  await page.getByRole('button', { name: 'Go to checkout' }).click();
  await page.waitForURL('**/checkout/contact');
  await fillContact(page);
  await choosePickup(page);
  await expect(page.getByText(/^Ready by /).last()).toBeVisible();
  await payOnPickup(page);
  await expectAccessible(page);
  await placeOrder(page);
  await expect(page.getByRole('main').getByText('The flat face must be clean.').first()).toBeVisible();
  await expect(page.getByText('4 parts').first()).toBeVisible();
  await page.goto('/cart');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing in the cart yet');
  await expect(cartLink(page)).toHaveText('Cart');
});

test('a cart that changes in another tab is shown again before it is ordered', async ({ page, context }) => {
  await addFromGallery(page, 'strom-vase');
  await page.getByRole('button', { name: 'Go to checkout' }).click();
  await page.waitForURL('**/checkout/contact');
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  const other = await context.newPage();
  await addFromGallery(other, 'shelf-bracket');
  await page.getByRole('button', { name: /Place order/ }).click();
  await expect(page.getByText('changed in another tab')).toBeVisible();
  await placeOrder(page);
  await expect(page.getByText('2 parts').first()).toBeVisible();
});

test('the cart works without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/orders');
  const headers = { Origin: new URL(page.url()).origin };
  const settings = {
    material: 'petg',
    colour: 'copper',
    layerHeightMm: 0.2,
    infillPercent: 15,
    scalePercent: 100,
    quantity: 1,
    supports: 'auto',
    urgency: 'standard',
  };
  const wanted = { projectSlug: 'strom-vase', settings };
  const asked = await page.request.post('/api/v1/quotes', {
    data: { ...wanted, expectedTotalCents: 1 },
    headers,
  });
  const expectedTotalCents = (await asked.json()).facts.totalCents;
  const quote = await page.request.post('/api/v1/quotes', {
    data: { ...wanted, expectedTotalCents },
    headers,
  });
  const quoteToken = (await quote.json()).data.token;
  const added = await page.request.post('/api/v1/cart/items', { data: { quoteToken, price: 1 }, headers });
  expect(added.status()).toBe(201);
  expect((await added.json()).data.totalCents).toBe(expectedTotalCents);
  const { id } = (await added.json()).data.lines[0];
  for (const quantity of [0, -1, 1.5, 1e9, 'two']) {
    const refused = await page.request.put(`/api/v1/cart/items/${id}`, { data: { quantity }, headers });
    expect(refused.status()).toBe(422);
  }
  const contactless = await page.request.post('/api/v1/orders/from-cart', {
    data: {},
    headers: { ...headers, 'Idempotency-Key': 'k' },
  });
  expect(contactless.status()).toBe(422);

  await page.goto('/cart');
  await page.getByRole('spinbutton').fill('5');
  await page.getByRole('button', { name: 'Go to checkout' }).click();
  await page.waitForURL('**/checkout/contact');
  await page.goto('/cart');
  await expect(page.getByRole('spinbutton')).toHaveValue('5');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing in the cart yet');
  await context.close();
});
