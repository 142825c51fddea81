'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { ownerCtx } from '#app/_http/owner.ts';
import { domainErrorOf } from '#app/_http/problem.ts';
import { log } from '#lib/log';
import { localeHref } from '#lib/text';
import { pictureEditing } from '#lib/works';
import type { FormValues } from '../_edit/field-spec.ts';
import { formValues, localeOf } from '../_edit/run-edit.ts';
import type { MoveState } from './_ui/move-state.ts';

function workAddress(values: FormValues, slug = values.project ?? ''): string {
  return localeHref(localeOf(values), `/admin/projects/${encodeURIComponent(slug)}`);
}

/** Does it and goes back to the work; what cannot be done is told there. */
async function thenBack(address: string, work: () => Promise<string>): Promise<never> {
  let next = '';
  try {
    next = await work();
  } catch (thrown) {
    const { code, reason = 'unknown' } = domainErrorOf(thrown);
    if (code === 'INTERNAL') throw thrown;
    next = `${address}?failed=${reason}`;
  }
  redirect(next);
}

export async function describePictureAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const address = workAddress(values);
  const { project = '', picture = '', altEn = '', altRu = '' } = values;
  await thenBack(address, async () => {
    const input = { altEn, altRu };
    await pictureEditing.describe({ ctx: await ownerCtx(), slug: project, id: picture, input });
    return `${address}?described=1`;
  });
}

export async function removePictureAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const address = workAddress(values);
  const { project = '', picture = '' } = values;
  await thenBack(address, async () => {
    const entry = await pictureEditing.remove({ ctx: await ownerCtx(), slug: project, id: picture });
    return `${address}?deleted=${entry}`;
  });
}

export async function restorePictureAction(form: FormData): Promise<void> {
  const values = formValues(form);
  await thenBack(localeHref(localeOf(values), '/admin/projects'), async () => {
    const slug = await pictureEditing.restore({ ctx: await ownerCtx(), entryId: values.entry ?? '' });
    return `${workAddress(values, slug)}?restored=1`;
  });
}

export async function movePictureAction(previous: MoveState, form: FormData): Promise<MoveState> {
  const values = formValues(form);
  const { project = '', row = '', before = '' } = values;
  const attempt = previous.attempt + 1;
  const ctx = await ownerCtx();
  try {
    await pictureEditing.move({ ctx, slug: project, input: { id: row, before: before || null } });
  } catch (thrown) {
    if (domainErrorOf(thrown).code === 'INTERNAL') log.error('move-failed', {}, thrown);
    return { attempt, row, hasFailed: true };
  }
  if (!values.script) redirect(workAddress(values));
  refresh();
  return { attempt, row };
}
