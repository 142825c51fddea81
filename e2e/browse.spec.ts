import { expect, type Page, test } from 'playwright/test';

const works = (page: Page) =>
  page
    .getByRole('main')
    .locator('a[href*="/gallery/"]')
    .filter({ has: page.locator('h2') });
const resultCount = (page: Page) => page.getByRole('main').getByRole('status').first();

async function prices(page: Page): Promise<number[]> {
  const texts = await works(page)
    .getByText(/€\s?\d/)
    .allTextContents();
  return texts.map((text) => Number(text.replace(/[^\d.]/g, '')));
}

test('a visitor comes from the home page to a work and back', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Layer by layer');
  await page.getByRole('link', { name: /^See \d+ printed works$/ }).click();
  await expect(page).toHaveURL('/gallery');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Gallery' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const first = works(page).first();
  const title = (await first.getByRole('heading').textContent()) ?? '';
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gallery');
});

test('a page and an order stand in the address and survive going back', async ({ page }) => {
  await page.goto('/gallery');
  expect(await works(page).count()).toBe(20);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: '2', exact: true }).click();
  await expect(page).toHaveURL('/gallery?page=2');
  await expect(works(page)).toHaveCount(4);

  await page.getByLabel('Sort').selectOption('price-up');
  await expect(page).toHaveURL('/gallery?sort=price-up');
  await expect
    .poll(async () => {
      const shown = await prices(page);
      return (
        shown.length > 1 && shown.every((price, index) => index === 0 || price >= (shown[index - 1] ?? 0))
      );
    })
    .toBe(true);

  await page.goBack();
  await expect(page).toHaveURL('/gallery?page=2');
  await expect(page.getByLabel('Sort')).toHaveValue('');
});

test('a search finds works, shows as a chip and is taken off by it', async ({ page }) => {
  await page.goto('/gallery');
  const search = page.getByRole('combobox', { name: 'Search works' });
  await search.fill('vase');
  await search.press('Enter');
  await expect(page).toHaveURL('/gallery?q=vase');
  await expect(works(page).first()).toContainText(/vase/i);
  await expect(search).toHaveValue('vase');
  await page.getByRole('link', { name: /^“vase”.*remove filter$/ }).click();
  await expect(page).toHaveURL('/gallery');
  await expect(resultCount(page)).toHaveText('24 works');
});

test('a search in Russian finds the Russian words of a work', async ({ page }) => {
  await page.goto('/ru/gallery?q=ваза');
  await expect(works(page).first()).toContainText(/ваза/i);
});

test('a search without an answer shows the way out', async ({ page }) => {
  await page.goto('/gallery?q=zeppelin&category=medical');
  await expect(page.getByRole('heading', { name: 'An empty plate' })).toBeVisible();
  await page.getByRole('link', { name: /^Without “zeppelin”/ }).click();
  await expect(page).toHaveURL('/gallery?category=medical');
  await expect(works(page).first()).toBeVisible();
});

for (const query of [
  'page=abc',
  'page=-1',
  'page=1e9',
  'page=500',
  'category=nothing',
  'q=%00&page=%F0%9F',
  'sort=best',
  'material=unobtainium&price_min=abc',
  'price_min=1&price_max=2&hours_min=90',
])
  test(`an address with ${query} gets a page that helps`, async ({ page }) => {
    const response = await page.goto(`/gallery?${query}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1, name: 'Gallery' })).toBeVisible();
    await expect(page.getByRole('main').locator('a[href*="/gallery"]:visible').first()).toBeVisible();
  });

test('the gallery can be searched and sorted without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/gallery?category=decorative');
  await page.getByLabel('Sort').selectOption('price-down');
  await page.getByRole('button', { name: 'Sort' }).click();
  const shown = await prices(page);
  expect(shown).toEqual([...shown].sort((a, b) => b - a));
  await context.close();
});

test('the pictures of a work are stepped through by keyboard and fill the screen', async ({ page }) => {
  await page.goto('/gallery/strom-vase');
  const thumbs = page.getByRole('list', { name: 'Pictures' }).getByRole('button');
  // Keys are heard once the page's script is there.
  await expect(async () => {
    await thumbs.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(thumbs.nth(1)).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(thumbs.nth(1)).toHaveAttribute('aria-current', 'true');
  await page.getByRole('button', { name: 'Full screen' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText(/^Picture 2 of \d+$/);
  await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('status')).toHaveText(/^Picture 1 of \d+$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a work tells search engines what it is and what it costs', async ({ page }) => {
  await page.goto('/gallery/strom-vase');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data).toMatchObject({ '@type': 'Product', offers: { priceCurrency: 'EUR' } });
  expect(Number(data.offers.price)).toBeGreaterThan(0);
  expect(data.review[0]).toMatchObject({ '@type': 'Review', reviewRating: { bestRating: 5 } });
  await expect(page.locator('link[hreflang="ru"]')).toHaveAttribute('href', /\/ru\/gallery\/strom-vase$/);
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', /strom-vase/);
});

test('a work that does not exist is answered with 404 and a way on', async ({ page }) => {
  const response = await page.goto('/ru/gallery/no-such-work');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'В галерею' })).toBeVisible();
});

test('the language switch keeps the page and its query', async ({ page }) => {
  await page.goto('/gallery?category=decorative');
  await page.getByRole('banner').getByRole('link', { name: 'RU', exact: true }).click();
  await expect(page).toHaveURL('/ru/gallery?category=decorative');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Галерея');
});

test('the theme follows the system, can be switched, and is remembered', async ({ page }) => {
  const root = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'light');
});

test('the menu of a phone opens, leads on and closes', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('navigation', { name: 'Menu' });
  await expect(menu).toBeVisible();
  await menu.getByRole('link', { name: 'Articles' }).click();
  await expect(page).toHaveURL('/articles');
  await expect(menu).toBeHidden();
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('/gallery');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/gallery#main');
});

test('an article has its contents, its reading time and no markup of its own', async ({ page }) => {
  await page.goto('/articles');
  await page.getByRole('main').getByRole('link').first().click();
  const contents = page.getByRole('navigation', { name: 'In this article' });
  const entry = contents.getByRole('link').first();
  const title = (await entry.textContent()) ?? '';
  await entry.click();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeInViewport();
  await expect(page.getByText(/^\d+ min$/).first()).toBeVisible();
});
