'use server';

import { refresh } from 'next/cache';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { readForm } from '#app/[locale]/(admin)/admin/_edit/field-spec.ts';
import { log } from '#lib/log';
import { proposeChange, withdrawChange } from '#lib/orders';
import type { ChangeState } from './_ui/change-state.ts';

type Values = Readonly<Record<string, string>>;

function readLines(form: FormData, values: Values, currency: string) {
  return form.getAll('lineId').map((id) => {
    const lineId = String(id);
    const specs = [
      { name: `quantity-${lineId}`, kind: 'number' },
      { name: `total-${lineId}`, kind: 'money' },
    ] as const;
    const read = readForm(specs, values, currency);
    const isSameQuantity = values[`quantity-${lineId}`] === values[`quantity-was-${lineId}`];
    const isSameTotal = values[`total-${lineId}`] === values[`total-was-${lineId}`];
    // A sum that nobody touched follows the new quantity.
    const totalCents = isSameTotal && !isSameQuantity ? null : read[`total-${lineId}`];
    return { lineId, quantity: read[`quantity-${lineId}`], totalCents };
  });
}

/** Proposes other prices or quantities, or takes a proposal back. */
export async function changeAction(previous: ChangeState, form: FormData): Promise<ChangeState> {
  const attempt = previous.attempt + 1;
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const { reference = '', currency = '', reason = '' } = values;
  try {
    const ctx = await requestCtx();
    if (values.intent === 'withdraw') await withdrawChange({ ctx, reference });
    else {
      const { delivery: deliveryCents } = readForm([{ name: 'delivery', kind: 'money' }], values, currency);
      const input = { reference, reason, deliveryCents, lines: readLines(form, values, currency) };
      await proposeChange({ ctx, input });
    }
    refresh();
    return { attempt, values: {}, fields: {} };
  } catch (thrown) {
    const { code, fields = {}, reason: problem = 'unknown' } = domainErrorOf(thrown);
    if (code === 'INTERNAL') log.error('change-not-proposed', { reference }, thrown);
    return { attempt, values, fields, problem };
  }
}
