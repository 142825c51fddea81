import { expect, test } from 'playwright/test';
import { signIn } from './checkout-steps.ts';
import { expectAccessible } from './expect-accessible.ts';
import { blockFile } from './models.ts';

test('the owner sees what was done, stops a queue, cancels and repeats its job, and lets it go on', async ({
  page,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Queues' }).click();
  const models = page.getByRole('row', { name: /file-processing/ });
  await page.getByRole('button', { name: 'Pause: Models' }).click();
  await expect(models.getByText('Paused')).toBeVisible();

  const { buffer } = blockFile('queued.stl', [31, 21, 11]);
  await page.request.post('/api/v1/uploads?name=queued.stl', { data: buffer });
  await page.goto('/admin/queues?queue=file-processing&state=waiting');
  const job = page.getByRole('row', { name: /Pictures and previews of a model/ }).first();
  await job.getByRole('button', { name: /^Cancel/ }).click();
  await page.getByRole('link', { name: 'Cancelled' }).click();
  await job.getByRole('button', { name: /^Try again/ }).click();
  await page.getByRole('button', { name: 'Resume: Models' }).click();
  await expect(models.getByText('Paused')).toBeHidden();
  await expect(async () => {
    await page.goto('/admin/queues?queue=file-processing&state=done');
    await expect(job).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectAccessible(page);
});

test('for everybody else there are no queues', async ({ page }) => {
  expect((await page.goto('/admin/queues'))?.status()).toBe(404);
});
