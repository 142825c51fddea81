'use server';

import { refresh } from 'next/cache';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import type { Ctx } from '#lib/context';
import { cancelJob, pauseQueue, resumeQueue, retryJob } from '#lib/jobs';
import { log } from '#lib/log';
import type { CommandState } from './_ui/command-state.ts';

type Verb = (call: { ctx: Ctx; input: unknown }) => Promise<void>;

async function command(verb: Verb, previous: CommandState, form: FormData): Promise<CommandState> {
  const attempt = previous.attempt + 1;
  try {
    await verb({ ctx: await requestCtx(), input: Object.fromEntries(form) });
    refresh();
    return { attempt };
  } catch (thrown) {
    const error = domainErrorOf(thrown);
    if (error.code === 'INTERNAL') log.error('queue-command-failed', {}, thrown);
    return { attempt, problem: error.reason ?? 'unknown' };
  }
}

export async function pauseQueueAction(previous: CommandState, form: FormData): Promise<CommandState> {
  return await command(pauseQueue, previous, form);
}

export async function resumeQueueAction(previous: CommandState, form: FormData): Promise<CommandState> {
  return await command(resumeQueue, previous, form);
}

export async function retryJobAction(previous: CommandState, form: FormData): Promise<CommandState> {
  return await command(retryJob, previous, form);
}

export async function cancelJobAction(previous: CommandState, form: FormData): Promise<CommandState> {
  return await command(cancelJob, previous, form);
}
