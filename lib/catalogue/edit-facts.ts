import 'server-only';
import { eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { categories, colours, materials, projectColours, projects, type Queryable } from '#lib/db';
import { editRows, flag, optionalText, optionalWhole, requiredText } from '#lib/editing';

const tags = [cacheTags.facts];

async function countProjects(db: Queryable, where: SQL): Promise<number> {
  return await db.$count(projects, where);
}

export const categoryEditing = editRows({
  noun: 'category',
  table: categories,
  tags,
  schema: z.object({ nameEn: requiredText(60), nameRu: requiredText(60) }),
  countUses: (db, slug) => countProjects(db, eq(projects.category, slug)),
});

const hex = requiredText(7).pipe(z.string().regex(/^#[0-9a-f]{6}$/i, 'not-a-colour'));

export const colourEditing = editRows({
  noun: 'colour',
  table: colours,
  tags,
  schema: z.object({
    nameEn: requiredText(60),
    nameRu: requiredText(60),
    kind: z.enum(colours.kind.enumValues, 'choose-one'),
    hexes: z.array(hex).min(1, 'required').max(5, 'too-many'),
    isInStock: flag,
  }),
  countUses: (db, slug) =>
    countProjects(
      db,
      sql`${projects.colour} = ${slug} or ${projects.id} in (
        select ${projectColours.projectId} from ${projectColours} where ${projectColours.colour} = ${slug})`,
    ),
});

export const materialEditing = editRows({
  noun: 'material',
  table: materials,
  tags,
  schema: z.object({
    name: requiredText(60),
    technology: z.enum(materials.technology.enumValues, 'choose-one'),
    factEn: optionalText(120),
    factRu: optionalText(120),
    stockGrams: optionalWhole(-10_000_000, 10_000_000),
    isInStock: flag,
  }),
  countUses: (db, slug) => countProjects(db, eq(projects.material, slug)),
});
