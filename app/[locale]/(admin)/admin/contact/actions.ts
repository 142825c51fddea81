'use server';

import { redirect } from 'next/navigation';
import { ownerCtx } from '#app/_http/owner.ts';
import { answerContactRequest, setContactStatus } from '#lib/contact';
import { localeHref } from '#lib/text';
import type { EditState } from '../_edit/edit-state.ts';
import type { FormValues } from '../_edit/field-spec.ts';
import { formValues, localeOf, runEdit } from '../_edit/run-edit.ts';

function addressOf(values: FormValues): string {
  return localeHref(localeOf(values), `/admin/contact/${encodeURIComponent(values.request ?? '')}`);
}

export async function answerContactAction(previous: EditState, form: FormData): Promise<EditState> {
  const values = formValues(form);
  const ctx = await ownerCtx();
  const { request: id = '', answer } = values;
  const address = addressOf(values);
  return await runEdit({ ctx, previous, values, form: `contact/${id}`, address }, async () => {
    await answerContactRequest({ ctx, id, input: { answer } });
    return `${address}?sent=1`;
  });
}

export async function setContactStatusAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const { request: id = '', status } = values;
  const was = await setContactStatus({ ctx: await ownerCtx(), id, status });
  redirect(`${addressOf(values)}?was=${was}`);
}
