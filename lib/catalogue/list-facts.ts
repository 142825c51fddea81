import 'server-only';
import { asc } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { colours, materials } from '#lib/db';

export async function listMaterials({ ctx }: { ctx: Ctx }) {
  return await ctx.db.select().from(materials).orderBy(asc(materials.position));
}

export async function listColours({ ctx }: { ctx: Ctx }) {
  return await ctx.db.select().from(colours).orderBy(asc(colours.position));
}

export type Material = Awaited<ReturnType<typeof listMaterials>>[number];
export type Colour = Awaited<ReturnType<typeof listColours>>[number];
