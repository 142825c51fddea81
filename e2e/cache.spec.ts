import { expect, test } from 'playwright/test';
import { signIn } from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';

test('the owner sees what the cache does, clears a tag and is told so', async ({ page }) => {
  await page.request.get('/gallery');
  await signIn(page);
  await page.getByRole('navigation', { name: 'Workshop menu' }).getByRole('link', { name: 'Cache' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cache' })).toBeVisible();
  await expect(page.getByText(/look-ups were answered/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Pages/ })).toContainText('%');
  await expect(page.getByText('Edits of other instances arrive within a second.')).toBeVisible();
  const works = page.getByRole('row', { name: /Works and their lists/ });
  await works.getByRole('button', { name: 'Clear projects' }).click();
  await expect(works.getByRole('status')).toHaveText('projects is cleared on every instance.');
});

test('a tag that cannot be is refused with a sentence, and what was typed stays', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/cache');
  await page.getByLabel('Tag').fill('All my works!');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByText(/There is no such tag/)).toBeVisible();
  await expect(page.getByLabel('Tag')).toHaveValue('All my works!');
  await page.getByLabel('Tag').fill('project:strom-vase');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByText('project:strom-vase is cleared on every instance.')).toBeVisible();
});

test('the cache page has no accessibility fault, on a phone and in Russian too', async ({ page }) => {
  await signIn(page);
  for (const [address, width] of [
    ['/admin/cache', 1440],
    ['/ru/admin/cache', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address);
    await expect(page.getByRole('table').first()).toBeVisible();
    await expectAccessible(page);
    const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflowPx).toBeLessThanOrEqual(0);
  }
});
