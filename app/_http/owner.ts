import { notFound } from 'next/navigation';
import { cache } from 'react';
import { type Ctx, isAdmin } from '#lib/context';
import { requestCtx } from './request-ctx.ts';

/**
 * The context of the owner, for the parts of a workshop page. The proxy has answered everybody else with a
 * 404 before; this is the check that counts, next to the data.
 */
export const ownerCtx = cache(async (): Promise<Ctx> => {
  const ctx = await requestCtx();
  if (!isAdmin(ctx.actor)) notFound();
  return ctx;
});
