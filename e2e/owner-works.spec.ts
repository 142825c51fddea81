import { expect, test } from 'playwright/test';
import { writeBinaryStl } from '#lib/mesh';
import { boxMesh } from '#lib/mesh/testing';
import { signIn } from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';

const photo = 'public/catalogue/cable-comb/front-960.webp';

test('a new work gets a model and a photo, stands in the gallery at its price, and is deleted', async ({
  page,
  request,
}) => {
  const title = `Box ${Date.now()}`;
  await signIn(page);
  await page.goto('/admin/projects/new');
  for (const language of ['English', 'Russian']) {
    await page.getByLabel(`Title, ${language}`).fill(title);
    await page.getByLabel(`In one sentence, ${language}`).fill('Holds things');
    await page.getByLabel(`Description, ${language}`).fill('A box.');
  }
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('It is saved as a draft.')).toBeVisible();

  const buffer = Buffer.from(writeBinaryStl(boxMesh(40, 30, 20)));
  await page
    .getByLabel('Choose a model')
    .setInputFiles({ name: 'note.stl', mimeType: '', buffer: Buffer.from('hello') });
  await expect(page.getByText('This is a text, not a model.')).toBeVisible();
  await page.getByLabel('Choose a model').setInputFiles({ name: 'box.stl', mimeType: '', buffer });
  await expect(page.getByText(/^box\.stl, /)).toBeVisible();
  await page.getByLabel('Add photos').setInputFiles(photo);
  // Encoding takes a second where the machine has one to spare.
  await expect(page.getByText('A photo', { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByText('Words, delete').last().click();
  await page.getByLabel('What it shows, English').last().fill('A box on a desk');
  await page.getByRole('button', { name: 'Save the words' }).last().click();
  await expect(page.getByText('The words are saved.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('checkbox', { name: 'Published: stands in the gallery' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The shop shows it now.')).toBeVisible();
  const gallery = await request.get(`/gallery?q=${encodeURIComponent(title)}`);
  const slug = title.toLowerCase().replace(' ', '-');
  expect(await gallery.text()).toContain(`/gallery/${slug}`);
  const shown = await (await request.get(`/gallery/${slug}`)).text();
  expect(shown).toContain('A box on a desk');
  const picture = /\/pictures\/[0-9a-f]{40}-960/.exec(shown)?.[0] ?? '';
  const served = await request.get(picture, { headers: { accept: 'image/avif' } });
  expect(served.headers()).toMatchObject({
    'content-type': 'image/avif',
    vary: expect.stringContaining('Accept'),
  });

  await page.goto(`/admin/projects/${slug}`);
  await page.getByText('Delete', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('It is deleted, and gone from the shop.')).toBeVisible();
  expect((await request.get(`/gallery/${slug}`)).status()).toBe(404);
});
