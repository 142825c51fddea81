import { headers } from 'next/headers';
import { type Ctx, createCtx } from '#lib/context';
import { currentActor } from './actor.ts';

/** The context of the page or action that is running. */
export async function requestCtx(): Promise<Ctx> {
  return createCtx(await currentActor(await headers()));
}
