import type { Page } from 'playwright/test';
import { owner } from './owner.ts';

export const customer = { name: 'Astrid Berg', email: 'astrid@example.com' };

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
