'use server';

import { refresh } from 'next/cache';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { readForm } from '#app/[locale]/(admin)/admin/_edit/field-spec.ts';
import { log } from '#lib/log';
import { recordPayment, refundOrder } from '#lib/orders';
import type { MoneyState } from './_ui/money-state.ts';

/** Gives money back, or notes money that came in; the form's own id makes sending it twice one deed. */
export async function moneyAction(previous: MoneyState, form: FormData): Promise<MoneyState> {
  const { deed, deedId, reference, currency, amount, why } = Object.fromEntries(form);
  const values = { amount: String(amount ?? ''), why: String(why ?? '') };
  const { amount: amountCents } = readForm([{ name: 'amount', kind: 'money' }], values, String(currency));
  const sent = { reference, amountCents: amountCents ?? Number.NaN };
  try {
    const ctx = await requestCtx();
    if (deed === 'refund') await refundOrder({ ctx, input: { ...sent, refundId: deedId, reason: why } });
    else await recordPayment({ ctx, input: { ...sent, paymentId: deedId, note: why } });
    refresh();
    return { attempt: previous.attempt + 1, values: { amount: '', why: '' }, fields: {} };
  } catch (thrown) {
    const { code, fields = {}, reason = 'unknown' } = domainErrorOf(thrown);
    if (code === 'INTERNAL') log.error('money-failed', { deed: String(deed) }, thrown);
    return { attempt: previous.attempt + 1, values, fields, problem: reason };
  }
}
