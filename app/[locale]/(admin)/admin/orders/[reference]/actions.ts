'use server';

import { refresh } from 'next/cache';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { log } from '#lib/log';
import { changeOrderStatus } from '#lib/orders';
import type { StatusState } from './_ui/status-state.ts';

export async function changeStatusAction(previous: StatusState, form: FormData): Promise<StatusState> {
  const { reference, from, to, reason } = Object.fromEntries(form);
  const attempt = previous.attempt + 1;
  try {
    await changeOrderStatus({ ctx: await requestCtx(), input: { reference, from, to, reason } });
    refresh();
    return { attempt, reason: '' };
  } catch (thrown) {
    const error = domainErrorOf(thrown);
    if (error.code === 'INTERNAL') log.error('status-change-failed', {}, thrown);
    return {
      attempt,
      reason: typeof reason === 'string' ? reason : '',
      to: typeof to === 'string' ? to : '',
      problem: error.reason ?? 'unknown',
      status: String(error.facts?.status ?? ''),
    };
  }
}
