import { connection } from 'next/server';
import { type Ctx, createCtx } from '#lib/context';
import { currentActor } from './actor.ts';
import { requestHeaders } from './request-headers.ts';

/** The context of the page or action that is running. */
export async function requestCtx(): Promise<Ctx> {
  // The clock is read: what is made ahead of a request must stop before it.
  await connection();
  return createCtx(await currentActor(await requestHeaders()));
}
