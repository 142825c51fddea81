import { expect, type Page, test } from 'playwright/test';
import { signIn } from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';

const photo = 'public/catalogue/rev-fox/front-960.webp';

async function fillQuestion(page: Page, name: string): Promise<void> {
  await page.getByLabel('Question, English').fill(name);
  await page.getByLabel('Question, Russian').fill(`${name} по-русски`);
  await page.getByLabel('Answer, English').fill('Yes.');
  await page.getByLabel('Answer, Russian').fill('Да.');
}

test('a question is written, seen by a visitor, moved, deleted and brought back', async ({
  page,
  request,
}) => {
  const name = `Can it float? ${Date.now()}`;
  const home = async () => (await request.get('/')).text();
  await signIn(page);
  await page.getByRole('link', { name: 'Questions' }).click();
  await page.getByRole('link', { name: 'New question' }).click();
  await page.getByLabel('Question, English').fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '3 fields need another look.' })).toBeVisible();
  await expect(page.getByLabel('Question, English')).toHaveValue(name);
  await expect(page.getByLabel('Question, Russian')).toBeFocused();
  await expectAccessible(page);

  await fillQuestion(page, name);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').first()).toContainText(`“${name}” is saved.`);
  expect(await home()).toContain(name);

  const row = page.getByRole('listitem').filter({ hasText: name });
  await row.getByRole('button', { name: /^Move .* up$/ }).click();
  await expect(page.getByText(/now stands in place/)).toBeVisible();
  await expect(row.getByRole('button', { name: /^Move .* up$/ })).toBeFocused();
  await expectAccessible(page);

  await page.getByRole('link', { name }).click();
  await page.getByText('Delete', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('It is deleted, and gone from the shop.')).toBeVisible();
  expect(await home()).not.toContain(name);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText(`“${name}” is back.`)).toBeVisible();
  expect(await home()).toContain(name);

  await page.getByRole('link', { name }).click();
  await page.getByText('Delete', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('It is deleted, and gone from the shop.')).toBeVisible();
});

test('an article is previewed, and stays unseen until it is published', async ({ page, request }) => {
  const slug = `brass-${Date.now()}`;
  await signIn(page);
  await page.goto('/admin/articles/new');
  for (const [language, title] of [
    ['English', 'On brass'],
    ['Russian', 'О латуни'],
  ] as const) {
    await page.getByLabel(`Title, ${language}`).fill(title);
    await page.getByLabel(`In one or two sentences, ${language}`).fill(title);
    await page.getByLabel(`Text, ${language}`).fill(`## ${title}\n\n**Bold** <script>`);
  }
  await page.getByLabel('Subject').fill('materials');
  await page.getByLabel('Address').fill(slug);
  await page.getByRole('button', { name: 'Preview' }).click();
  const preview = page.getByRole('status', { name: 'Preview: Text, Russian' });
  await expect(preview.getByRole('heading', { name: 'О латуни' })).toBeVisible();
  await expect(preview).toContainText('<script>');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('is saved. Visitors do not see it.')).toBeVisible();
  expect((await request.get(`/articles/${slug}`)).status()).toBe(404);

  await page.goto(`/admin/articles/${slug}`);
  await page.getByLabel('Choose a picture').setInputFiles(photo);
  // Encoding takes a second where the machine has one to spare.
  await expect(page.getByText('It has arrived.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('img', { name: 'Picture' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Published: everybody can read it').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The shop shows it now.')).toBeVisible();
  const article = await request.get(`/articles/${slug}`);
  expect(article.status()).toBe(200);
  expect(await article.text()).toMatch(/\/pictures\/[0-9a-f]{40}-960/);
  const feed = await request.get('/ru/articles/feed.xml');
  expect(feed.headers()['content-type']).toContain('application/atom+xml');
  expect(await feed.text()).toContain(`/ru/articles/${slug}</id>`);

  await page.goto(`/admin/articles/${slug}`);
  await page.getByText('Delete', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('It is deleted, and gone from the shop.')).toBeVisible();
});

test('a new title of a work is in the gallery and on its page at once', async ({ page, request }) => {
  const rename = async (title: string) => {
    await page.goto('/admin/projects?search=rev-fox');
    await page.getByRole('listitem').filter({ hasText: 'rev-fox' }).getByRole('link').click();
    await page.getByLabel('Title, English').fill(title);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('The shop shows it now.')).toBeVisible();
  };
  const seen = async (address: string) => (await request.get(address)).text();
  await signIn(page);
  await page.goto('/admin/projects/rev-fox');
  const title = await page.getByLabel('Title, English').inputValue();
  const other = `Vixen ${Date.now()}`;
  await rename(other);
  for (const address of ['/gallery/rev-fox', '/gallery', `/gallery?q=${encodeURIComponent(other)}`])
    expect(await seen(address)).toContain(other);
  await rename(title);
  expect(await seen('/gallery/rev-fox')).not.toContain(other);
});

test('a customer’s review with a photo is seen once it is approved, with the answer below it', async ({
  page,
  request,
}) => {
  const words = `Ears like a real one ${Date.now()}`;
  const answer = `Thank you ${Date.now()}`;
  const shop = async () => (await request.get('/gallery/rev-fox')).text();
  await page.goto('/gallery/rev-fox');
  await page.getByRole('link', { name: 'Write a review' }).click();
  // Nothing is chosen for the customer, and nothing is sent without a choice.
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('radio', { name: '4 ★' }).check();
  await page.getByLabel('What was good, what was not?').fill(words);
  await page.getByLabel('Photos').setInputFiles('package.json');
  await page.getByLabel('Name that is shown').fill('Ida');
  await page.getByRole('button', { name: 'Send the review' }).click();
  await expect(page.getByText('One of the files is not a photo')).toBeVisible();
  await expect(page.getByLabel('What was good, what was not?')).toHaveValue(words);
  await page.getByLabel('Photos').setInputFiles(photo);
  await page.getByRole('button', { name: 'Send the review' }).click();
  // Encoding takes a second where the machine has one to spare.
  await expect(page.getByText('Thank you, your review is here')).toBeVisible({ timeout: 60_000 });
  expect(await shop()).not.toContain(words);

  await signIn(page);
  const moderate = async (status: string, said: string) => {
    await page.goto(`/admin/reviews?search=${encodeURIComponent(words)}`);
    await page.getByRole('listitem').getByRole('link', { name: 'Ida' }).click();
    await page.getByLabel('In the shop').selectOption(status);
    await page.getByLabel('Your answer').fill(said);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').first()).toContainText('“Ida” is saved.');
  };
  await moderate('approved', answer);
  for (const seen of [words, answer, 'alt="Photo 1 of Ida’s review"']) expect(await shop()).toContain(seen);
  await moderate('rejected', '');
  expect(await shop()).not.toContain(words);
});

test('opening hours and the words of a page are changed at once, and the audit log tells of it', async ({
  page,
  request,
}) => {
  const seen = async (address: string) => (await request.get(address)).text();
  await signIn(page);
  await page.goto('/admin/settings');
  const before = await page.getByLabel('Open, English').inputValue();
  const hours = `On ${Date.now()} days a year`;
  for (const words of [hours, before]) {
    await page.getByLabel('Open, English').fill(words);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Every page shows them now.')).toBeVisible();
    expect(await seen('/contact')).toContain(words);
    await page.goto('/admin/settings');
  }
  await page.goto('/admin/pages/privacy');
  await page.getByLabel('Text, English').fill(`## In short\n\n**${hours}**`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The shop shows it now.')).toBeVisible();
  expect(await seen('/privacy')).toContain(`<strong>${hours}</strong>`);
  await page.goto('/admin/audit?noun=settings');
  const entry = page.getByRole('listitem').filter({ hasText: 'Settings, changed' }).first();
  await entry.getByText('What changed').click();
  await expect(entry).toContainText(hours);
  await expectAccessible(page);
});

test('a category that works stand in is not deleted', async ({ page }) => {
  await signIn(page);
  await page.goto('/admin/categories/decorative');
  await page.getByText('Delete', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'It cannot be deleted' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an owner’s refused form is shown as it was typed, then saved', async ({ page }) => {
    const name = `Does it rust? ${Date.now()}`;
    await signIn(page);
    await page.goto('/admin/questions/new');
    await page.getByLabel('Question, English').fill(name);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('3 fields need another look.')).toBeVisible();
    await expect(page.getByLabel('Question, English')).toHaveValue(name);
    await fillQuestion(page, name);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(`“${name}” is saved.`)).toBeVisible();
    await page.getByRole('link', { name }).click();
    await page.getByText('Delete', { exact: true }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await expect(page.getByText('It is deleted, and gone from the shop.')).toBeVisible();
  });
});
