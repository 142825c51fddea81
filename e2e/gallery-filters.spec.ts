import { expect, type Page, test } from 'playwright/test';

const works = (page: Page) =>
  page
    .getByRole('main')
    .locator('a[href*="/gallery/"]')
    .filter({ has: page.locator('h2') });
const status = (page: Page) => page.getByRole('main').getByRole('status').first();
const filter = (page: Page, name: RegExp) => page.getByRole('main').getByRole('checkbox', { name });

test('filters combine, are shared by their address, and are undone by going back', async ({
  page,
  browser,
}) => {
  await page.goto('/gallery');
  await filter(page, /^PETG/).click();
  await expect(page).toHaveURL('/gallery?material=petg');
  const petg = Number((await status(page).textContent())?.match(/^\d+/)?.[0]);
  await filter(page, /^Decorative/).click();
  await expect(page).toHaveURL('/gallery?category=decorative&material=petg');
  await page.getByRole('spinbutton', { name: 'To' }).first().fill('90');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL('/gallery?category=decorative&material=petg&price_max=90');
  await expect(page.getByRole('list', { name: 'Filters that are on' }).getByRole('link')).toHaveCount(4);
  await expect(status(page)).toHaveText(/^\d+ works? of 24$/);
  const titles = await works(page).getByRole('heading').allTextContents();
  expect(titles.length).toBeLessThan(petg);

  const visitor = await browser.newContext();
  const shared = await visitor.newPage();
  await shared.goto(page.url());
  await expect(works(shared).getByRole('heading')).toHaveText(titles);
  await expect(filter(shared, /^PETG/)).toBeChecked();
  await visitor.close();

  await page.goBack();
  await expect(page).toHaveURL('/gallery?category=decorative&material=petg');
  await page.goBack();
  await expect(filter(page, /^Decorative/)).not.toBeChecked();
  await expect(filter(page, /^PETG/)).toBeChecked();
  await expect(status(page)).toHaveText(`${petg} works of 24`);
});

test('a count beside an option is what choosing it shows', async ({ page }) => {
  await page.goto('/gallery?material=petg');
  const option = page
    .getByRole('main')
    .locator('label')
    .filter({ has: page.locator('input[value="decorative"]') });
  const count = Number((await option.locator('.num').textContent()) ?? '');
  await page.goto('/gallery?category=decorative&material=petg');
  await expect(works(page)).toHaveCount(count);
});

test('a mistyped search says what it was read as', async ({ page }) => {
  await page.goto('/gallery?q=vsae');
  await expect(page.getByText('These are works for “vase”')).toBeVisible();
  await expect(works(page).first()).toContainText(/vase/i);
});

test('what is typed is completed with works, categories and materials', async ({ page }) => {
  await page.goto('/gallery');
  await page.getByRole('combobox', { name: 'Search works' }).pressSequentially('vas');
  await expect(page.locator('#suggestions option').first()).toHaveAttribute('value', /vase/i);
});

test('more works are brought to the page, and each of them leads on', async ({ page }) => {
  await page.goto('/gallery');
  await page.getByRole('link', { name: /^Show 4 more/ }).click();
  await expect(works(page)).toHaveCount(24);
  await expect(page.getByRole('link', { name: /^Show \d+ more/ })).toBeHidden();
  const last = works(page).nth(23);
  const title = (await last.getByRole('heading').textContent()) ?? '';
  await last.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const place = () => page.evaluate(() => window.scrollY);
  await page.goBack();
  await expect(works(page)).toHaveCount(24);
  await expect(last).toBeInViewport();
  const before = await place();
  // The same after a new document, which has the first page only.
  await last.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.reload();
  await page.goBack();
  await expect(works(page)).toHaveCount(24);
  await expect.poll(place).toBe(before);
});

test('filters that nothing matches lead to what is close', async ({ page }) => {
  await page.goto('/gallery?category=jewellery&material=pp&complexity=simple');
  await expect(page.getByRole('heading', { name: 'An empty plate' })).toBeVisible();
  const ways = page.getByRole('link', { name: /^Without / });
  await ways.first().click();
  await expect(works(page).first()).toBeVisible();
});

test('a phone chooses in a sheet and applies it with its button', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/gallery');
  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('region', { name: 'Filters' });
  await sheet.getByRole('checkbox', { name: /^PETG/ }).check();
  await sheet.getByRole('checkbox', { name: /^Medium/ }).check();
  await expect(page).toHaveURL('/gallery');
  await sheet.getByRole('button', { name: 'Show works' }).click();
  await expect(page).toHaveURL('/gallery?material=petg&complexity=medium');
  await expect(sheet).toBeHidden();
  await expect(status(page)).toHaveText(/^\d+ works? of 24$/);
});

test('without JavaScript filters, pages and the search work as forms and links', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/gallery');
  await filter(page, /^PETG/).check();
  await filter(page, /^ASA/).check();
  await page.getByRole('button', { name: 'Show works' }).click();
  await expect(filter(page, /^PETG/)).toBeChecked();
  await expect(filter(page, /^ASA/)).toBeChecked();
  await expect(status(page)).toHaveText(/^\d+ works of 24$/);
  await page.goto('/gallery');
  await page.getByRole('link', { name: /^Show 4 more/ }).click();
  await expect(page).toHaveURL('/gallery?page=2');
  await expect(works(page)).toHaveCount(4);
  await context.close();
});
