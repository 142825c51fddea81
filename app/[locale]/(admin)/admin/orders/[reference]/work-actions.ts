'use server';

import { redirect } from 'next/navigation';
import { ownerCtx } from '#app/_http/owner.ts';
import { domainErrorOf } from '#app/_http/problem.ts';
import { type Locale, localeHref } from '#lib/text';
import { makePrintedWork } from '#lib/works';

/** Opens a printed part as a draft of the gallery; what cannot be done is told on the order's page. */
export async function makePrintedWorkAction(form: FormData): Promise<void> {
  const { locale: typed, reference, lineId } = Object.fromEntries(form);
  const locale: Locale = typed === 'ru' ? 'ru' : 'en';
  let next = '';
  try {
    const { slug } = await makePrintedWork({ ctx: await ownerCtx(), input: { lineId } });
    next = `/admin/projects/${slug}?printed=1`;
  } catch (thrown) {
    const { code, reason = 'unknown' } = domainErrorOf(thrown);
    if (code === 'INTERNAL') throw thrown;
    next = `/admin/orders/${encodeURIComponent(String(reference))}?refused=${reason}`;
  }
  redirect(localeHref(locale, next));
}
