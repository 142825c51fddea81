import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { requireUser } from '#lib/accounts';
import type { Ctx } from '#lib/context';
import { savedAddresses } from '#lib/db';
import { DomainError } from '#lib/errors';
import { addressSchema } from '#lib/orders';
import { parseFields } from '#lib/parse-fields';

const mostAddresses = 20;

/** The addresses of who is signed in, the newest first; none of a guest. */
export async function listSavedAddresses({ ctx }: { ctx: Ctx }) {
  if (ctx.actor.kind !== 'user') return [];
  return await ctx.db
    .select({ id: savedAddresses.id, address: savedAddresses.address })
    .from(savedAddresses)
    .where(eq(savedAddresses.userId, ctx.actor.userId))
    .orderBy(desc(savedAddresses.createdAt));
}

export type SavedAddress = Awaited<ReturnType<typeof listSavedAddresses>>[number];

/** Keeps an address; one that is kept already is kept once. */
export async function saveAddress({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  const { userId } = requireUser(ctx);
  const address = parseFields(addressSchema, input);
  const ofUser = eq(savedAddresses.userId, userId);
  const isSame = and(ofUser, sql`${savedAddresses.address} = ${JSON.stringify(address)}::jsonb`);
  if ((await ctx.db.$count(savedAddresses, isSame)) > 0) return;
  if ((await ctx.db.$count(savedAddresses, ofUser)) >= mostAddresses) {
    throw new DomainError('CONFLICT', `${mostAddresses} addresses can be kept.`, {
      reason: 'too-many-addresses',
      facts: { most: mostAddresses },
    });
  }
  await ctx.db.insert(savedAddresses).values({ userId, address, createdAt: ctx.now });
}

export async function removeAddress({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  const { userId } = requireUser(ctx);
  const { id } = parseFields(z.object({ id: z.uuid() }), input);
  await ctx.db
    .delete(savedAddresses)
    .where(and(eq(savedAddresses.id, id), eq(savedAddresses.userId, userId)));
}
