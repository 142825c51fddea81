import 'server-only';
import { or, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Ctx } from '#lib/context';
import { categories, materials } from '#lib/db';
import { type Locale, textOf } from '#lib/text';
import { listProjects } from './list-projects.ts';
import { searchTerms } from './read-search.ts';
import { maxSearchLength } from './schemas.ts';

const shortest = 2;
const mostWorks = 6;
const mostFacts = 3;

/** Works, categories and materials for what is being typed; a mistyped word is read as the nearest. */
export async function suggestSearch({ ctx, search }: { ctx: Ctx; search: string }) {
  const typed = searchTerms(search.slice(0, maxSearchLength)).join(' ');
  if (typed.length < shortest) return { works: [], categories: [], materials: [], readAs: null };
  const beginsLikeIt = (name: PgColumn) =>
    sql`(' ' || fold_text(${name})) like ('% ' || fold_text(${typed}) || '%')`;
  const [list, foundCategories, foundMaterials] = await Promise.all([
    listProjects({ ctx, input: { search: typed, perPage: mostWorks } }),
    ctx.db
      .select({ slug: categories.slug, nameEn: categories.nameEn, nameRu: categories.nameRu })
      .from(categories)
      .where(or(beginsLikeIt(categories.nameEn), beginsLikeIt(categories.nameRu)))
      .orderBy(categories.position)
      .limit(mostFacts),
    ctx.db
      .select({ slug: materials.slug, name: materials.name })
      .from(materials)
      .where(beginsLikeIt(materials.name))
      .orderBy(materials.position)
      .limit(mostFacts),
  ]);
  return {
    works: list.items.map(({ slug, titleEn, titleRu }) => ({ slug, titleEn, titleRu })),
    categories: foundCategories,
    materials: foundMaterials,
    readAs: list.readAs,
  };
}

interface Suggestion {
  readonly kind: 'category' | 'material' | 'work';
  readonly slug: string;
  readonly text: string;
}

/** One list of them in a language, facts before works. */
export function suggestionsIn(
  locale: Locale,
  { categories, materials, works }: Awaited<ReturnType<typeof suggestSearch>>,
): readonly Suggestion[] {
  return [
    ...categories.map((each) => ({
      kind: 'category' as const,
      slug: each.slug,
      text: textOf(each, 'name', locale),
    })),
    ...materials.map(({ slug, name }) => ({ kind: 'material' as const, slug, text: name })),
    ...works.map((each) => ({ kind: 'work' as const, slug: each.slug, text: textOf(each, 'title', locale) })),
  ];
}
