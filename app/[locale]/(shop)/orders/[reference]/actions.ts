'use server';

import { redirect } from 'next/navigation';
import { paymentPageOf } from '#app/_http/payment-page.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { isOrderKey } from '#lib/orders';
import { type Locale, localeHref } from '#lib/text';

/** Leads to the page on which an order is paid by card. */
export async function payAction(form: FormData): Promise<void> {
  const locale: Locale = form.get('locale') === 'ru' ? 'ru' : 'en';
  const reference = String(form.get('reference') ?? '');
  const isTheirs = isOrderKey(reference, String(form.get('key') ?? ''));
  if (!isTheirs) redirect(localeHref(locale, '/orders'));
  redirect(await paymentPageOf(await requestCtx(), { locale, reference }));
}
