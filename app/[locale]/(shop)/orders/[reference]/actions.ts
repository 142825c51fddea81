'use server';

import { redirect } from 'next/navigation';
import { paymentPageOf } from '#app/_http/payment-page.ts';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { log } from '#lib/log';
import { answerChange, isOrderKey, orderAddress } from '#lib/orders';
import { type Locale, localeHref } from '#lib/text';

/** The customer's word on a change that the workshop proposes; one that was answered before stays as it is. */
export async function answerChangeAction(form: FormData): Promise<void> {
  const { locale: typed, reference, key, changeId, answer } = Object.fromEntries(form);
  const locale: Locale = typed === 'ru' ? 'ru' : 'en';
  try {
    await answerChange({ ctx: await requestCtx(), input: { reference, key, changeId, answer } });
  } catch (thrown) {
    const { code } = domainErrorOf(thrown);
    if (code !== 'CONFLICT') log.error('change-not-answered', {}, thrown);
  }
  redirect(localeHref(locale, orderAddress(String(reference))));
}

/** Leads to the page on which an order is paid by card. */
export async function payAction(form: FormData): Promise<void> {
  const locale: Locale = form.get('locale') === 'ru' ? 'ru' : 'en';
  const reference = String(form.get('reference') ?? '');
  const isTheirs = isOrderKey(reference, String(form.get('key') ?? ''));
  if (!isTheirs) redirect(localeHref(locale, '/orders'));
  redirect(await paymentPageOf(await requestCtx(), { locale, reference }));
}
