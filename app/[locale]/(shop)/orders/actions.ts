'use server';

import { redirect } from 'next/navigation';
import { isOrderKey, normalizeReference } from '#lib/orders';
import { localeHref } from '#lib/text';
import type { FindOrderState } from './_ui/find-order-state.ts';

/** Number and key may come as the whole link in the first field. */
function readTyped(reference: string, key: string): { reference: string; key: string } {
  const typed = reference.trim();
  if (!URL.canParse(typed)) return { reference: normalizeReference(typed), key: key.trim() };
  const link = new URL(typed);
  return {
    reference: normalizeReference(link.pathname.split('/').at(-1) ?? ''),
    key: link.searchParams.get('key') ?? key.trim(),
  };
}

export async function findOrderAction(previous: FindOrderState, form: FormData): Promise<FindOrderState> {
  const typed = { reference: String(form.get('reference') ?? ''), key: String(form.get('key') ?? '') };
  const { reference, key } = readTyped(typed.reference, typed.key);
  if (!isOrderKey(reference, key)) return { ...typed, attempt: previous.attempt + 1 };
  const locale = form.get('locale') === 'ru' ? 'ru' : 'en';
  redirect(localeHref(locale, `/orders/${encodeURIComponent(reference)}?key=${encodeURIComponent(key)}`));
}
