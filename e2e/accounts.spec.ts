import { expect, type Page, test } from 'playwright/test';
import { placeOrder, signIn } from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';
import { totpOf } from './totp.ts';

const password = 'vase fjord lamp gear';

/** The link of a mail, as the owner reads it in the outbox. */
async function linkInMail(desk: Page, subject: RegExp, email: string): Promise<string> {
  await desk.goto('/admin/outbox');
  const row = desk.getByRole('row').filter({ hasText: subject }).filter({ hasText: email });
  await row.first().getByRole('link').click();
  const text = await desk
    .getByText(/https?:\/\/\S+token=/)
    .first()
    .textContent();
  return /https?:\/\/\S+token=\S+/.exec(text ?? '')?.[0] ?? '';
}

test('a customer makes an account, proves the address, orders, and finds everything together', async ({
  page,
  browser,
  baseURL,
}) => {
  // Every password is slow on purpose, and every page is looked at in both themes.
  test.slow();
  const email = `k.${Date.now()}@example.com`;
  const workshop = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await workshop.newPage();
  await signIn(desk);

  await page.goto('/account');
  await page.waitForURL('**/sign-in');
  await expect(page.getByRole('link', { name: 'Make an account' })).toBeVisible();
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill('Kari Dahl');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByText('A password has 10 signs at least.')).toBeVisible();
  await expect(page.getByLabel('Password')).toBeFocused();
  await expect(page.getByLabel('E-mail')).toHaveValue(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByText(`there is a link to ${email}`)).toBeVisible();

  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('This address is not proved yet.')).toBeVisible();

  await page.goto(await linkInMail(desk, /Is this your address/, email));
  await expectAccessible(page);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'That is me' }).click();
  await page.waitForURL('**/account');
  await expect(page.getByText('Nothing was ordered with this account yet.')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/gallery/strom-vase');
  await page.getByRole('button', { name: 'Order this' }).click();
  await page.waitForURL('**/checkout/contact');
  await expect(page.getByLabel('Name')).toHaveValue('Kari Dahl');
  await expect(page.getByLabel('E-mail')).toHaveValue(email);
  await page.getByRole('button', { name: 'Go on to delivery' }).click();
  await page.waitForURL('**/checkout/delivery');
  await page.getByRole('radio', { name: /By post/ }).check();
  await page.getByLabel('Street and number').fill('Storgata 1');
  await page.getByLabel('Postcode').fill('10123');
  await page.getByLabel('Town').fill('Tallinn');
  await page.getByLabel('Keep this address in my account').check();
  await page.getByRole('button', { name: 'Go on to payment' }).click();
  await page.waitForURL('**/checkout/payment');
  await page.getByRole('radio', { name: 'By invoice' }).check();
  await page.getByRole('button', { name: 'Go on to review' }).click();
  await page.waitForURL('**/checkout/review');
  const reference = /NL-\d{4}-[0-9A-Z]{5}/.exec(await placeOrder(page))?.[0] ?? '';

  await page.goto('/account');
  await page.getByRole('link', { name: reference }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your order');

  await page.goto('/account/addresses');
  await expect(page.getByText('Storgata 1')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove Storgata 1' }).click();
  await expect(page.getByText('No address is kept yet.')).toBeVisible();

  await page.goto('/account/security');
  await expect(page.getByText('this device')).toBeVisible();
  await page.locator('#second-password').fill(password);
  await page.getByRole('button', { name: 'Set it up' }).click();
  await expect(page.getByRole('img', { name: 'The secret as a QR code' })).toBeVisible();
  await expectAccessible(page);
  const key = (await page.getByText(/^[A-Z2-7]{32,}$/).textContent()) ?? '';
  await page.getByLabel('Code', { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByText('This code does not fit.')).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill(totpOf(key));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByText('The second step is on')).toBeVisible();

  const changed = `${password} again`;
  await page.locator('#change-current').fill(password);
  await page.locator('#change-password').fill(changed);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('The password is changed')).toBeVisible();
  await expect(page.getByText('this device')).toBeVisible();

  await page.goto('/account/data');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).click();
  expect((await waiting).suggestedFilename()).toBe('nordlayer-account.json');
  await page.getByText('I want to delete it').click();
  await page.getByLabel('Password').fill(changed);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(page.getByText('You have open orders (1).')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');

  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(changed);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/sign-in/code');
  await expectAccessible(page);
  await page.goto('/account');
  await page.waitForURL('**/sign-in');
  await page.goto('/sign-in/code');
  await page.getByLabel('Code', { exact: true }).fill(totpOf(key));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/account');
  await expect(page.getByRole('link', { name: reference })).toBeVisible();

  await page.goto('/forgot-password');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('the link is on its way')).toBeVisible();
  await page.goto(await linkInMail(desk, /A new password/, email));
  await page.getByLabel('New password').fill(`${password} anew`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('The password is set.')).toBeVisible();
  await workshop.close();
});
