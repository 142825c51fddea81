import 'server-only';
import { asc, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { categories, projects } from '#lib/db';
import { editRows, flag, requiredText, textList } from '#lib/editing';
import { complexities } from './gallery-address.ts';

const { isSorted, list, get, update } = editRows({
  noun: 'project',
  table: projects,
  tags: [cacheTags.projects],
  orderBy: [desc(projects.publishedAt), asc(projects.slug)],
  searched: [projects.titleEn, projects.titleRu, projects.slug],
  schema: z.object({
    titleEn: requiredText(80),
    titleRu: requiredText(80),
    headlineEn: requiredText(160),
    headlineRu: requiredText(160),
    descriptionEn: requiredText(4000),
    descriptionRu: requiredText(4000),
    category: requiredText(40),
    complexity: z.enum(complexities, 'choose-one'),
    tags: textList,
    isFeatured: flag,
    isPublished: flag,
  }),
  findFaults: async (db, { category }): Promise<Record<string, string>> => {
    const isThere = (await db.$count(categories, eq(categories.slug, String(category)))) > 0;
    return isThere ? {} : { category: 'choose-one' };
  },
});

/** A work's words and place in the gallery. It is taken out of the shop by making it a draft. */
export const projectEditing = { isSorted, list, get, update };
