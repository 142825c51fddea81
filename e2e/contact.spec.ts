import { expect, test } from 'playwright/test';
import { signIn } from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';

test('a message is sent without JavaScript, answered by the owner by mail, and closed and opened again', async ({
  page,
  browser,
}) => {
  const message = `Can you print a gear in nylon? ${Date.now()}`;
  const address = `gear-${Date.now()}@example.com`;
  const visitor = await browser.newContext({ javaScriptEnabled: false });
  const form = await visitor.newPage();
  await form.goto('/contact');
  await form.getByLabel('Your name').fill('Astrid Berg');
  await form.getByLabel('E-mail', { exact: true }).fill(address);
  await form.getByLabel('What is it about?').fill(message);
  await form.getByRole('button', { name: 'Send the message' }).click();
  await expect(form.getByRole('heading', { name: 'Your message is here' })).toBeVisible();
  await visitor.close();

  await signIn(page);
  await page
    .getByRole('navigation', { name: 'Workshop menu' })
    .getByRole('link', { name: 'Enquiries' })
    .click();
  await page
    .getByRole('listitem')
    .filter({ hasText: message })
    .getByRole('link', { name: 'Astrid Berg' })
    .click();
  await page.getByRole('button', { name: 'Close without an answer' }).click();
  await expect(page.getByText('The message is now: Closed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The message is now: New.')).toBeVisible();
  await page.getByLabel('Your answer').fill('Yes, from €12.\n\nSend us the size.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(page.getByText('The answer is in the outbox and on its way.')).toBeVisible();
  await page.goto('/admin/outbox');
  await page
    .getByRole('row', { name: address })
    .getByRole('link', { name: 'An answer from NordLayer' })
    .click();
  await page.waitForURL(/\/admin\/outbox\/./);
  await expect(page.getByText(`To: ${address}`)).toBeVisible();
});
