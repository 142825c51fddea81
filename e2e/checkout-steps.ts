import { expect, type Page } from 'playwright/test';
import { owner } from './owner.ts';

export const customer = { name: 'Astrid Berg', email: 'astrid@example.com' };

const settings = {
  material: 'petg',
  colour: 'copper',
  layerHeightMm: 0.2,
  infillPercent: 15,
  scalePercent: 100,
  quantity: 2,
  supports: 'auto',
  urgency: 'standard',
};

export async function postJson(page: Page, path: string, body: unknown) {
  return await page.request.post(path, { data: body, headers: { Origin: new URL(page.url()).origin } });
}

/** Freezes the price of a gallery work and begins a checkout for it in this browser. */
export async function beginCheckout(page: Page, slug = 'strom-vase'): Promise<void> {
  await page.goto('/orders');
  const subject = { projectSlug: slug, settings };
  const refusal = await postJson(page, '/api/v1/quotes', { ...subject, expectedTotalCents: 1 });
  expect(refusal.status()).toBe(409);
  const expectedTotalCents = (await refusal.json()).facts.totalCents;
  const quote = await postJson(page, '/api/v1/quotes', { ...subject, expectedTotalCents });
  const { token } = (await quote.json()).data;
  const checkout = await postJson(page, '/api/v1/checkouts', { quoteToken: token });
  await page.goto((await checkout.json()).data.next);
}

export async function fillContact(page: Page): Promise<void> {
  await page.getByLabel('Name').fill(customer.name);
  await page.getByLabel('E-mail').fill(customer.email);
  await page.getByRole('button', { name: 'Go on to delivery' }).click();
  await page.waitForURL('**/checkout/delivery');
}

export async function choosePickup(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /pick it up/ }).check();
  await page.getByRole('button', { name: 'Go on to payment' }).click();
  await page.waitForURL('**/checkout/payment');
}

export async function payOnPickup(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'When I pick it up' }).check();
  await page.getByRole('button', { name: 'Go on to review' }).click();
  await page.waitForURL('**/checkout/review');
}

export async function placeOrder(page: Page): Promise<string> {
  await page.getByRole('button', { name: /Place order/ }).click();
  await page.waitForURL(/\/orders\/NL-/);
  return page.url();
}

export async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/admin/orders');
}
