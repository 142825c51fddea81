import { expect, type Page, test } from 'playwright/test';
import { choosePickup, fillContact, payOnPickup, placeOrder, signIn } from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';

async function order(page: Page): Promise<{ link: string; reference: string }> {
  await page.goto('/gallery/strom-vase');
  await page.getByRole('button', { name: 'Order this' }).click();
  await page.waitForURL('**/checkout/contact');
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  const link = await placeOrder(page);
  return { link, reference: /NL-\d{4}-[0-9A-Z]{5}/.exec(link)?.[0] ?? '' };
}

test('an open order page shows a change at once, carries messages both ways, and calls the order off', async ({
  page,
  browser,
  baseURL,
}) => {
  const { reference } = await order(page);
  await page.getByLabel('Your message').fill('Could it be matt?');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('Sent. The workshop has it.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Could it be matt?' })).toContainText('You');
  await expectAccessible(page);

  const workshop = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await workshop.newPage();
  await signIn(desk);
  const row = desk.getByRole('row').filter({ hasText: reference });
  await expect(row).toContainText('1 new message');
  await row.getByRole('link', { name: reference }).click();
  await expect(desk.getByText('Could it be matt?')).toBeVisible();
  await desk.getByLabel('Your answer').fill('It is matt already.');
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'Sent.' })).toBeVisible();
  await expectAccessible(desk);
  await expect(page.getByText('It is matt already.')).toBeVisible();

  await desk.getByRole('button', { name: 'Set to “Confirmed”' }).click();
  await expect(desk.getByRole('button', { name: 'Set to “In production”' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirmed and in the queue');
  await expect(page.getByRole('status').filter({ hasText: 'This order has changed' })).toHaveCount(1);

  await page.getByText('Call this order off').click();
  await page.getByLabel('Why, if you like to say').fill('Wrong size.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Yes, call it off' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This order was cancelled');
  await expect(page.getByText('Call this order off')).toHaveCount(0);
  await desk.goto('/admin/orders');
  await expect(row).not.toContainText('new message');
  await desk.goto('/admin/outbox');
  await expect(desk.getByRole('row').filter({ hasText: `Message about ${reference}` })).toHaveCount(1);
  await workshop.close();
});

test('without a stream of events the page asks by itself', async ({ page, request }) => {
  await page.route('**/live?*', (route) => route.abort());
  const { link } = await order(page);
  const other = await page.context().newPage();
  await other.goto(link);
  await other.getByLabel('Your message').fill('From another window.');
  await other.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(other.getByText('Sent. The workshop has it.')).toBeVisible();
  await other.close();
  await expect(page.getByText('From another window.')).toBeVisible();
  const wrong = link.replace(/key=.*/, `key=${'A'.repeat(22)}`).replace('/orders/', '/api/v1/orders/');
  for (const what of ['live', 'stamp', 'invoice']) {
    expect((await request.get(wrong.replace('?', `/${what}?`))).status()).toBe(404);
  }
});

test('an order gives its invoice in both languages and is ordered again in one click', async ({ page }) => {
  await order(page);
  for (const language of ['in English', 'in Russian']) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: `Invoice ${language}` }).click();
    expect((await waiting).suggestedFilename()).toMatch(/^(invoice|schet)-\d{4}-\d{4}\.pdf$/);
  }
  await page.getByRole('button', { name: 'Order the same again' }).click();
  await page.waitForURL('**/cart');
  await expect(page.getByRole('heading', { name: 'Strøm twisted vase' })).toBeVisible();
});

test('a device that may show notices shows what the shop pushes; without a push service it is said so', async ({
  page,
  context,
}) => {
  const { link, reference } = await order(page);
  await context.grantPermissions(['notifications']);
  await page.goto(link);
  await page.getByRole('button', { name: 'Tell me on this device' }).click();
  // No browser of a test has a push service behind it; its worker is there all the same.
  await expect(page.getByText('mails come in any case')).toBeVisible();
  const browser = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (first) resolve(first.registrationId);
    });
  });
  await browser.send('ServiceWorker.enable');
  const registrationId = await registered;
  const notice = { title: `Order ${reference}`, body: 'It is being printed', href: link };
  const push = { origin: new URL(link).origin, registrationId, data: JSON.stringify(notice) };
  await browser.send('ServiceWorker.deliverPushMessage', push);
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }));
    });
  await expect.poll(shown).toEqual([{ title: notice.title, body: notice.body, tag: link }]);
});
