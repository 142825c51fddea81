import { expect, test } from 'playwright/test';
import { choosePickup, customer, fillContact, payOnPickup, placeOrder, signIn } from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';
import { blockFile } from './models.ts';
import { latestViewAt, latestViewsOf } from './page-views.ts';

test('a model of one’s own becomes an order, a work of the gallery where its customer agrees, and a visit with its speed', async ({
  page,
  browser,
  baseURL,
}) => {
  const since = Date.now();
  const model = blockFile('hinge.stl', [42, 18, 9]);
  await page.goto('/print');
  await page.getByLabel('STL file of your model').setInputFiles(model);
  const total = page.getByRole('row', { name: /Total, VAT included/ });
  await expect(total).toContainText(/€\d/);
  await page.getByRole('radio', { name: /PETG/ }).check();
  await page.getByRole('button', { name: 'One more' }).click();
  await page.getByRole('button', { name: 'Order 2' }).first().click();
  await page.waitForURL('**/checkout/contact');

  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  await expect(page.getByRole('main').getByText('hinge.stl').filter({ visible: true }).first()).toBeVisible();
  const link = await placeOrder(page);
  const reference = /NL-\d{4}-[0-9A-Z]{5}/.exec(link)?.[0] ?? '';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your order');
  const file = (await page.getByRole('link', { name: 'hinge.stl' }).getAttribute('href')) ?? '';
  expect(await (await page.request.get(file)).body()).toEqual(model.buffer);
  expect((await page.request.get(file.replace(/key=[^&]+/, 'key=guessed'))).status()).toBe(404);
  const consent = page.getByRole('region', { name: 'May others see your print?' });
  await consent.getByRole('button', { name: 'Yes, I agree' }).click();
  await expect(consent.getByText(/^You agreed on/)).toBeVisible();
  await expectAccessible(page);
  await page.goto('about:blank');

  const workshop = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await workshop.newPage();
  await signIn(desk);
  await desk.getByRole('link', { name: reference }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(reference);
  await expect(desk.getByRole('main').getByText('hinge.stl').filter({ visible: true }).first()).toBeVisible();
  await expect(desk.getByRole('link', { name: customer.email })).toBeVisible();

  for (const status of ['Confirmed', 'In production', 'Ready'])
    await desk.getByRole('button', { name: `Set to “${status}”` }).click();
  await desk.getByRole('button', { name: 'Make a gallery work of it' }).click();
  await desk.waitForURL('**/admin/projects/**');
  await expect(desk.getByText('A draft was made of the printed part')).toBeVisible();
  await expect(desk.getByLabel('Title, English')).toHaveValue('hinge');
  await expectAccessible(desk);
  const draft = desk.url();
  await page.goto(link);
  await consent.getByRole('button', { name: 'I no longer agree' }).click();
  await expect(consent.getByRole('button', { name: 'Yes, I agree' })).toBeVisible();
  await page.goto('about:blank');
  await desk.goto(`/admin/orders/${reference}`);
  await expect(desk.getByRole('link', { name: 'The work that was made of it' })).toHaveAttribute(
    'href',
    new URL(draft).pathname,
  );

  await expect(async () => {
    await desk.goto(latestViewsOf('/print'));
    await expect.poll(() => latestViewAt(desk), { timeout: 4000 }).toBeGreaterThan(since);
  }).toPass({ timeout: 15_000 });
  await workshop.close();
});
