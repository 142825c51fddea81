'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { readCartToken, showCartCount, writeCartToken } from '#app/_http/cart-cookies.ts';
import { domainErrorOf } from '#app/_http/problem.ts';
import { limitRequest } from '#app/_http/rate-limit.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { refuseOverLimit } from '#lib/limits/rate-limiter';
import { log } from '#lib/log';
import { askWorkshop, cancelOrder, reorder } from '#lib/orders';
import { type Locale, localeHref } from '#lib/text';
import type { OrderFormState } from './_ui/order-form-state.ts';

function fieldsOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  const locale: Locale = text('locale') === 'ru' ? 'ru' : 'en';
  return { text, locale, link: { reference: text('reference'), key: text('key') } };
}

/** The state to show after a fault; null when there was none. */
async function faultOf(
  { previous, typed }: { previous: OrderFormState; typed: string },
  work: () => Promise<void>,
): Promise<OrderFormState | null> {
  try {
    refuseOverLimit(limitRequest(await headers(), 'orders'));
    await work();
    return null;
  } catch (thrown) {
    const error = domainErrorOf(thrown);
    if (error.code === 'INTERNAL') log.error('order-page-action-failed', {}, thrown);
    return { attempt: previous.attempt + 1, problem: error.reason ?? 'unknown', typed };
  }
}

export async function askWorkshopAction(previous: OrderFormState, form: FormData): Promise<OrderFormState> {
  const { text, link } = fieldsOf(form);
  const typed = text('body');
  const fault = await faultOf({ previous, typed }, async () =>
    askWorkshop({ ctx: await requestCtx(), input: { ...link, body: typed } }),
  );
  if (fault) return fault;
  refresh();
  return { attempt: previous.attempt + 1, typed: '' };
}

export async function cancelOrderAction(previous: OrderFormState, form: FormData): Promise<OrderFormState> {
  const { text, link } = fieldsOf(form);
  const typed = text('reason');
  const fault = await faultOf({ previous, typed }, async () =>
    cancelOrder({ ctx: await requestCtx(), input: { ...link, reason: typed } }),
  );
  if (fault) return fault;
  refresh();
  return { attempt: previous.attempt + 1, typed: '' };
}

export async function reorderAction(previous: OrderFormState, form: FormData): Promise<OrderFormState> {
  const { link, locale } = fieldsOf(form);
  let missed = 0;
  let added = 0;
  const fault = await faultOf({ previous, typed: '' }, async () => {
    const ctx = await requestCtx();
    const known = await readCartToken();
    const result = await reorder({ ctx, input: link, cartToken: known });
    ({ missed, added } = result);
    if (result.cartToken && result.cartToken !== known) await writeCartToken(result.cartToken);
    if (added > 0) await showCartCount(ctx);
  });
  if (fault) return fault;
  if (added === 0) return { attempt: previous.attempt + 1, problem: 'nothing', typed: '' };
  redirect(localeHref(locale, missed > 0 ? '/cart?problem=not-all-reordered' : '/cart'));
}
