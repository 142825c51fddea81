import { expect, type Page, test } from 'playwright/test';
import { expectAccessible } from './expect-accessible.ts';

const work = '/gallery/strom-vase';

const sum = (page: Page) => page.getByTestId('price');

async function sumCents(page: Page): Promise<number> {
  const shown = await sum(page).textContent();
  return Math.round(Number(shown?.replace(/[^\d.]/g, '')) * 100);
}

/** The settings work as soon as the page's script has taken over. */
async function openWork(page: Page, address = work): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(sum(page)).toBeVisible();
}

const choose = (page: Page, name: string | RegExp) =>
  page.getByRole('radio', { name }).check({ force: true });

test('the price is in the page before any script runs, and equals the gallery’s', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(work);
  const price = await sum(page).textContent();
  const lines = page.getByRole('table', { name: 'What the price is made of' });
  await expect(lines.getByRole('row', { name: /^Filament/ })).toBeVisible();
  await expect(lines.getByRole('row', { name: /^Total/ })).toContainText(String(price));
  await page.goto('/gallery?category=decorative');
  await expect(page.locator(`a[href="${work}"]`).first()).toContainText(String(price));
});

test('what the browser works out is what the server freezes, line by line', async ({ page }) => {
  await openWork(page);
  const before = await sumCents(page);
  await choose(page, /^ASA/);
  await choose(page, '0.3');
  await page.getByRole('slider', { name: 'Infill' }).fill('40');
  await page.getByRole('slider', { name: 'Size' }).fill('80');
  await page.getByRole('spinbutton', { name: 'Quantity' }).fill('5');
  await page.getByRole('checkbox', { name: /^Rush/ }).check();
  await expect.poll(() => sumCents(page)).not.toBe(before);
  const shown = await sumCents(page);
  const rows = await page
    .getByRole('table', { name: 'What the price is made of' })
    .getByRole('row')
    .allTextContents();

  let frozenCents = 0;
  await page.route('**/api/v1/quotes', async (route) => {
    const response = await route.fetch();
    frozenCents = (await response.json()).data.totalCents;
    await route.fulfill({ response });
  });
  await page.getByRole('button', { name: 'Save or share this quote' }).click();
  await page.waitForURL(/\/quotes\/[\w-]+$/);
  expect(frozenCents).toBe(shown);
  await expect(sum(page)).toContainText((shown / 100).toFixed(2));
  const frozenRows = await page
    .getByRole('table', { name: 'What the price is made of' })
    .getByRole('row')
    .allTextContents();
  expect(frozenRows).toEqual(rows);
});

test('a price that has changed is shown beside the old one, and taken only when accepted', async ({
  page,
}) => {
  await openWork(page);
  const now = await sumCents(page);
  const expected: number[] = [];
  await page.route('**/api/v1/quotes', async (route) => {
    const body = route.request().postDataJSON();
    expected.push(body.expectedTotalCents);
    // As if the page had been loaded under older rules.
    const isFirst = expected.length === 1;
    await route.continue(
      isFirst ? { postData: JSON.stringify({ ...body, expectedTotalCents: now - 100 }) } : {},
    );
  });
  await page.getByRole('button', { name: 'Save or share this quote' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'The price has changed' });
  await expect(notice).toContainText(`It is €${(now / 100).toFixed(2)} now`);
  expect(page.url()).toContain(work);
  await notice.getByRole('button', { name: /^Go on with/ }).click();
  await page.waitForURL(/\/quotes\//);
  expect(expected).toEqual([now, now]);
});

test('two presses make one quote', async ({ page }) => {
  await openWork(page);
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/quotes')) requests += 1;
  });
  await page.getByRole('button', { name: 'Save or share this quote' }).dblclick();
  await page.waitForURL(/\/quotes\//);
  expect(requests).toBe(1);
});

test('no connection: a sentence, and the settings stay', async ({ page, context }) => {
  await openWork(page);
  await page.getByRole('spinbutton', { name: 'Quantity' }).fill('3');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Order 3' }).first().click();
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be reached' })).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('3');
});

test('everything can be set with the keyboard', async ({ page }) => {
  await openWork(page);
  await page.getByRole('radio', { name: /^PETG/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^ASA/ })).toBeChecked();
  const size = page.getByRole('slider', { name: 'Size' });
  await size.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(size).toHaveValue('99');
  await page.getByRole('button', { name: 'One more' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('2');
});

test('too many pieces have no price, a reason and two ways on', async ({ page }) => {
  await openWork(page);
  const quantity = page.getByRole('spinbutton', { name: 'Quantity' });
  await quantity.fill('101');
  await expect(page.getByText('A person looks at this one first')).toBeVisible();
  await expect(sum(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Write to the workshop' })).toHaveAttribute('href', /^mailto:/);
  await page.getByRole('slider', { name: 'Size' }).fill('25');
  await page.getByRole('button', { name: 'Set to 100 pieces' }).click();
  await expect(sum(page)).toBeVisible();
});

test('a quote’s address that nobody has given out is not found', async ({ page }) => {
  const response = await page.goto('/quotes/no-such-quote');
  expect(response?.status()).toBe(404);
});

test('a quote has no accessibility fault in either theme', async ({ page }) => {
  await openWork(page);
  await page.getByRole('button', { name: 'Save or share this quote' }).click();
  await page.waitForURL(/\/quotes\//);
  await expectAccessible(page);
});
