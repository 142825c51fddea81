'use server';

import { refresh } from 'next/cache';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { formValues } from '#app/[locale]/(admin)/admin/_edit/run-edit.ts';
import { requireOwner } from '#lib/context';
import { log } from '#lib/log';
import { readRuleValues } from '#lib/quote';
import { findPriceRules, updatePriceRules } from '#lib/quote/server';
import { minorDigits } from '#lib/text';
import type { PricesState } from './_ui/prices-state.ts';

/** Puts the rules in force as they were typed, on the version that was seen. */
export async function savePricesAction(previous: PricesState, form: FormData): Promise<PricesState> {
  const attempt = previous.attempt + 1;
  const values = formValues(form);
  try {
    const ctx = await requestCtx();
    requireOwner(ctx);
    const base = await findPriceRules({ ctx });
    const rules = base && readRuleValues(base, values, minorDigits(base.currency));
    const version = await updatePriceRules({ ctx, input: { basedOn: Number(values.basedOn), rules } });
    refresh();
    return { attempt, fields: {}, version };
  } catch (thrown) {
    const { code, fields = {}, reason: problem = 'unknown' } = domainErrorOf(thrown);
    if (code === 'INTERNAL') log.error('prices-not-saved', {}, thrown);
    const byPath = Object.fromEntries(
      Object.entries(fields).map(([path, fault]) => [path.replace(/^rules\./, ''), fault]),
    );
    return { attempt, fields: byPath, problem };
  }
}
