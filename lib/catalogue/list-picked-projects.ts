import 'server-only';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Ctx } from '#lib/context';
import { materials, models, projects } from '#lib/db';
import type { ProjectSummary } from './list-projects.ts';
import { projectSummaryColumns } from './project-summary.ts';
import { orderBy, orderOf } from './sort-projects.ts';

export async function listFeaturedProjects({ ctx, limit }: { ctx: Ctx; limit: number }) {
  return await ctx.db
    .select(projectSummaryColumns)
    .from(projects)
    .innerJoin(materials, eq(materials.slug, projects.material))
    .leftJoin(models, eq(models.id, projects.modelId))
    .where(and(eq(projects.isPublished, true), eq(projects.isFeatured, true)))
    .orderBy(...orderBy(orderOf('newest', 'en')))
    .limit(limit);
}

/** As many of the newest are compared for each thing that works can share: enough to choose a few from. */
const mostCompared = 100;

/** The newest works of which `shared` holds, beside the work called self. */
function newestThat(shared: SQL): SQL {
  return sql`(select ${projects.id} from ${projects} where ${shared} and ${projects.isPublished}
    order by ${projects.publishedAt} desc limit ${mostCompared})`;
}

/** Works like this one: by shared tags first, then category and material. */
export async function listRelatedProjects({
  ctx,
  slug,
  limit,
}: {
  ctx: Ctx;
  slug: string;
  limit: number;
}): Promise<ProjectSummary[]> {
  const self = sql`(select id, category, material, tags from ${projects} where slug = ${slug})`;
  const ofSelf = (column: PgColumn) => sql`(select ${column} from ${projects} where slug = ${slug})`;
  const candidates = sql.join(
    [
      newestThat(sql`${projects.tags} && ${ofSelf(projects.tags)}`),
      newestThat(sql`${projects.category} = ${ofSelf(projects.category)}`),
      newestThat(sql`${projects.material} = ${ofSelf(projects.material)}`),
    ],
    sql` union `,
  );
  const likeness = sql`(case when ${projects.category} = self.category then 2 else 0 end
    + case when ${projects.material} = self.material then 1 else 0 end
    + 2 * cardinality(array(select unnest(${projects.tags}) intersect select unnest(self.tags))))`;
  return await ctx.db
    .select(projectSummaryColumns)
    .from(projects)
    .innerJoin(sql`${self} as self`, sql`self.id <> ${projects.id}`)
    .innerJoin(materials, eq(materials.slug, projects.material))
    .leftJoin(models, eq(models.id, projects.modelId))
    .where(sql`${projects.id} in (${candidates})`)
    .orderBy(desc(likeness), ...orderBy(orderOf('newest', 'en')))
    .limit(limit);
}
