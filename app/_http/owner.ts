import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { type Ctx, createCtx, isAdmin } from '#lib/context';
import { currentActor } from './actor.ts';

/**
 * The context of the owner, for the parts of a workshop page. The proxy has answered everybody else with a
 * 404 before; this is the check that counts, next to the data.
 */
export const ownerCtx = cache(async (): Promise<Ctx> => {
  const actor = await currentActor(await headers());
  if (!isAdmin(actor)) notFound();
  return createCtx(actor);
});
