'use server';

import { refresh } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { cachedShopSettings } from '#app/_data/content.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { domainErrorOf } from '#app/_http/problem.ts';
import { slugOf } from '#lib/editing';
import { log } from '#lib/log';
import { localeHref } from '#lib/text';
import { type EditState, previewReason } from '../_edit/edit-state.ts';
import { type FormValues, readForm } from '../_edit/field-spec.ts';
import { isNoun, nounEditings, typedName } from '../_edit/nouns.ts';
import { renderPreviews } from '../_edit/render-previews.ts';
import { formValues, localeOf, runEdit, showAgain } from '../_edit/run-edit.ts';
import type { MoveState } from './_ui/move-state.ts';

function editingOf({ noun }: FormValues) {
  if (!isNoun(noun)) notFound();
  return { noun, ...nounEditings[noun] };
}

function listAddress(values: FormValues): string {
  return localeHref(localeOf(values), `/admin/${editingOf(values).noun}`);
}

export async function saveRowAction(previous: EditState, form: FormData): Promise<EditState> {
  const values = formValues(form);
  const { noun, verbs, fields } = editingOf(values);
  const ctx = await ownerCtx();
  const list = listAddress(values);
  const existing = values.row;
  const { create } = verbs;
  if (!(existing || create)) notFound();
  const place = existing ?? 'new';
  const fault = {
    ctx,
    previous,
    values,
    form: `${noun}/${place}`,
    address: `${list}/${encodeURIComponent(place)}`,
  };
  if (values.intent === previewReason) {
    const previews = renderPreviews(fields, values);
    return await showAgain(fault, { fields: {}, reason: previewReason, previews });
  }
  return await runEdit(fault, async () => {
    const { currency } = await cachedShopSettings();
    const input = readForm(fields, values, currency);
    if (existing || !create) {
      await verbs.update({ ctx, slug: existing ?? '', input });
      return `${list}?saved=${existing}`;
    }
    const slug = values.slug?.trim().toLowerCase() || slugOf(typedName(noun, values));
    const created = await create({ ctx, input: { ...input, slug } });
    // Its pictures and its model are added on its own page.
    return noun === 'projects' ? `${list}/${created}?created=1` : `${list}?saved=${created}`;
  });
}

export async function removeRowAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const { verbs } = editingOf(values);
  if (!verbs.remove) notFound();
  const list = listAddress(values);
  const slug = values.row ?? '';
  let next = '';
  try {
    next = `${list}?deleted=${await verbs.remove({ ctx: await ownerCtx(), slug })}`;
  } catch (thrown) {
    const { reason, facts } = domainErrorOf(thrown);
    if (reason !== 'row-in-use') throw thrown;
    next = `${list}/${slug}?uses=${facts?.count ?? 1}`;
  }
  redirect(next);
}

export async function restoreRowAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const { verbs } = editingOf(values);
  if (!verbs.restore) notFound();
  const list = listAddress(values);
  let next = '';
  try {
    next = `${list}?restored=${await verbs.restore({ ctx: await ownerCtx(), entryId: values.entry ?? '' })}`;
  } catch (thrown) {
    if (domainErrorOf(thrown).code === 'INTERNAL') throw thrown;
    next = `${list}?gone=1`;
  }
  redirect(next);
}

export async function moveRowAction(previous: MoveState, form: FormData): Promise<MoveState> {
  const values = formValues(form);
  const { verbs } = editingOf(values);
  if (!verbs.move) notFound();
  const { row = '', before = '' } = values;
  const attempt = previous.attempt + 1;
  const ctx = await ownerCtx();
  try {
    await verbs.move({ ctx, input: { slug: row, before: before || null } });
  } catch (thrown) {
    if (domainErrorOf(thrown).code === 'INTERNAL') log.error('move-failed', {}, thrown);
    return { attempt, row, hasFailed: true };
  }
  if (!values.script) redirect(listAddress(values));
  refresh();
  return { attempt, row };
}
