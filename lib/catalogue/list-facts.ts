import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { categories, colours, materials, projects } from '#lib/db';

export async function listMaterials({ ctx }: { ctx: Ctx }) {
  return await ctx.db.select().from(materials).orderBy(asc(materials.position));
}

export async function listColours({ ctx }: { ctx: Ctx }) {
  return await ctx.db.select().from(colours).orderBy(asc(colours.position));
}

export async function listCategories({ ctx }: { ctx: Ctx }) {
  return await ctx.db
    .select({
      slug: categories.slug,
      nameEn: categories.nameEn,
      nameRu: categories.nameRu,
      projectCount: sql<number>`count(${projects.id})`.mapWith(Number),
    })
    .from(categories)
    .leftJoin(projects, and(eq(projects.category, categories.slug), eq(projects.isPublished, true)))
    .groupBy(categories.slug)
    .orderBy(categories.position);
}

export type Material = Awaited<ReturnType<typeof listMaterials>>[number];
export type Colour = Awaited<ReturnType<typeof listColours>>[number];
export type CategoryCount = Awaited<ReturnType<typeof listCategories>>[number];
