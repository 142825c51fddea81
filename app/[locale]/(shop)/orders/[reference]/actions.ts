'use server';

import { redirect } from 'next/navigation';
import { paymentPageOf } from '#app/_http/payment-page.ts';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { log } from '#lib/log';
import { answerChange, isOrderKey, orderAddress } from '#lib/orders';
import { type Locale, localeHref } from '#lib/text';
import { setGalleryConsent } from '#lib/works';

/** Where an order's form leads back to; who does not have the order's key is given none. */
function backTo({ locale: typed, reference, key }: Readonly<Record<string, FormDataEntryValue>>): string {
  const locale: Locale = typed === 'ru' ? 'ru' : 'en';
  const isTheirs = isOrderKey(String(reference), String(key));
  return localeHref(locale, isTheirs ? orderAddress(String(reference)) : '/orders');
}

/** The customer's word on whether the gallery may show what was printed for him. */
export async function galleryConsentAction(form: FormData): Promise<void> {
  const { reference, key, consent, ...rest } = Object.fromEntries(form);
  const input = { reference, key, isGiven: consent === 'given' };
  try {
    await setGalleryConsent({ ctx: await requestCtx(), input });
  } catch (thrown) {
    if (domainErrorOf(thrown).code === 'INTERNAL') throw thrown;
    log.info('gallery-consent-refused', {});
  }
  redirect(`${backTo({ ...rest, reference: String(reference), key: String(key) })}#gallery-consent`);
}

/** The customer's word on a change that the workshop proposes; one that was answered before stays as it is. */
export async function answerChangeAction(form: FormData): Promise<void> {
  const { reference, key, changeId, answer, ...rest } = Object.fromEntries(form);
  try {
    await answerChange({ ctx: await requestCtx(), input: { reference, key, changeId, answer } });
  } catch (thrown) {
    const { code } = domainErrorOf(thrown);
    if (code !== 'CONFLICT') log.error('change-not-answered', {}, thrown);
  }
  redirect(backTo({ ...rest, reference: String(reference), key: String(key) }));
}

/** Leads to the page on which an order is paid by card. */
export async function payAction(form: FormData): Promise<void> {
  const locale: Locale = form.get('locale') === 'ru' ? 'ru' : 'en';
  const reference = String(form.get('reference') ?? '');
  const isTheirs = isOrderKey(reference, String(form.get('key') ?? ''));
  if (!isTheirs) redirect(localeHref(locale, '/orders'));
  redirect(await paymentPageOf(await requestCtx(), { locale, reference }));
}
