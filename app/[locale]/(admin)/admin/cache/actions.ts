'use server';

import { refresh } from 'next/cache';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { clearCache, warmCache } from '#lib/cache/server';
import { log } from '#lib/log';
import type { ClearState, WarmState } from './_ui/cache-state.ts';

function problemOf(thrown: unknown): string {
  const { code } = domainErrorOf(thrown);
  if (code === 'INTERNAL') log.error('cache-not-managed', {}, thrown);
  return code;
}

export async function clearCacheAction(previous: ClearState, form: FormData): Promise<ClearState> {
  const attempt = previous.attempt + 1;
  const tag = String(form.get('tag') ?? '').trim();
  try {
    await clearCache({ ctx: await requestCtx(), input: { tag } });
    refresh();
    return { attempt, tag };
  } catch (thrown) {
    return { attempt, tag, problem: problemOf(thrown) };
  }
}

export async function warmCacheAction(previous: WarmState): Promise<WarmState> {
  const attempt = previous.attempt + 1;
  try {
    const { warmed, failed } = await warmCache({ ctx: await requestCtx() });
    refresh();
    return { attempt, warmed, failed };
  } catch (thrown) {
    return { attempt, problem: problemOf(thrown) };
  }
}
