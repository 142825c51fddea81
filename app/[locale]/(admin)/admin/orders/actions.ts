'use server';

import { refresh } from 'next/cache';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { log } from '#lib/log';
import { changeManyOrders, changeOrderStatus } from '#lib/orders';
import type { BoardState } from './_ui/board-state.ts';
import type { BulkState } from './_ui/bulk-state.ts';

/** Moves all orders that are ticked; those that may not go there stay, and are named. */
export async function changeManyAction(previous: BulkState, form: FormData): Promise<BulkState> {
  const attempt = previous.attempt + 1;
  const input = { references: form.getAll('chosen'), to: form.get('to'), reason: form.get('reason') ?? '' };
  try {
    const { moved, refused } = await changeManyOrders({ ctx: await requestCtx(), input });
    refresh();
    return { attempt, moved: moved.length, refused: refused.map(({ reference }) => reference) };
  } catch (thrown) {
    const { code, reason, fields = {} } = domainErrorOf(thrown);
    if (code === 'INTERNAL') log.error('bulk-change-failed', {}, thrown);
    return { attempt, moved: 0, refused: [], problem: fields.references ?? reason ?? 'unknown' };
  }
}

/** A card that was dragged to the next column, or whose button was pressed. */
export async function moveCardAction(previous: BoardState, form: FormData): Promise<BoardState> {
  const attempt = previous.attempt + 1;
  const { reference, from, to } = Object.fromEntries(form);
  try {
    await changeOrderStatus({ ctx: await requestCtx(), input: { reference, from, to } });
    refresh();
    return { attempt };
  } catch (thrown) {
    const { code, reason = 'unknown' } = domainErrorOf(thrown);
    if (code === 'INTERNAL') log.error('card-not-moved', {}, thrown);
    refresh();
    return { attempt, problem: reason };
  }
}
