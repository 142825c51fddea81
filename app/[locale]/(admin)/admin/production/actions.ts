'use server';

import { redirect } from 'next/navigation';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { log } from '#lib/log';
import { markPrinted } from '#lib/orders';
import { isLocale, localeHref } from '#lib/text';

/** A part has come off the machine. One that another tab has marked before is marked: nothing to say. */
export async function markPrintedAction(form: FormData): Promise<void> {
  const locale = form.get('locale');
  try {
    await markPrinted({ ctx: await requestCtx(), input: { lineId: form.get('lineId') } });
  } catch (thrown) {
    const { code } = domainErrorOf(thrown);
    if (code !== 'CONFLICT') log.error('mark-printed-failed', {}, thrown);
  }
  redirect(localeHref(isLocale(locale) ? locale : 'en', '/admin/production'));
}
