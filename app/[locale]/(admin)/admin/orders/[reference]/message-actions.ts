'use server';

import { refresh } from 'next/cache';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { log } from '#lib/log';
import { answerCustomer } from '#lib/orders';
import type { AnswerState } from './_ui/answer-state.ts';

export async function answerCustomerAction(previous: AnswerState, form: FormData): Promise<AnswerState> {
  const attempt = previous.attempt + 1;
  const { reference, body } = Object.fromEntries(form);
  try {
    await answerCustomer({ ctx: await requestCtx(), input: { reference, body } });
    refresh();
    return { attempt, typed: '' };
  } catch (thrown) {
    const error = domainErrorOf(thrown);
    if (error.code === 'INTERNAL') log.error('answer-failed', {}, thrown);
    return { attempt, problem: error.reason ?? 'unknown', typed: typeof body === 'string' ? body : '' };
  }
}
