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

  // Other journeys upload too: this one knows its job by its file's name.
  let name = '';
  const job = () => page.getByRole('row', { name: new RegExp(name) });
  const show = (state: string) => page.goto(`/admin/queues?queue=file-processing&state=${state}`);
  // Workers hear of the stop within two seconds: a job before that may be done before it is cancelled.
  await expect(async () => {
    name = `queued-${Date.now()}.stl`;
    const { buffer } = blockFile(name, [31, 21, 11]);
    await page.request.post(`/api/v1/uploads?name=${name}`, { data: buffer });
    await show('waiting');
    await job()
      .getByRole('button', { name: /^Cancel/ })
      .click({ timeout: 5000 });
    await expect(job()).toBeHidden({ timeout: 5000 });
    await show('cancelled');
    await expect(job()).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 60_000 });
  await job()
    .getByRole('button', { name: /^Try again/ })
    .click();
  await expect(job()).toBeHidden();
  await page.getByRole('button', { name: 'Resume: Models' }).click();
  await expect(models.getByText('Paused')).toBeHidden();
  await expect(async () => {
    await show('done');
    await expect(job()).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(page);
});

test('for everybody else there are no queues', async ({ page }) => {
  expect((await page.goto('/admin/queues'))?.status()).toBe(404);
});
