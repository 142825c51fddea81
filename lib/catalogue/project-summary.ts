import 'server-only';
import { sql } from 'drizzle-orm';
import { colours, materials, models, projectColours, projectCoverWithPlaceholder, projects } from '#lib/db';

const offeredColours = sql<{ slug: string; hexes: string[] }[]>`(
  select coalesce(json_agg(json_build_object('slug', ${colours.slug}, 'hexes', ${colours.hexes})
    order by ${projectColours.position}), '[]'::json)
  from ${projectColours} join ${colours} on ${colours.slug} = ${projectColours.colour}
  where ${projectColours.projectId} = ${projects.id})`;

/** The columns of a work in a list. */
export const projectSummaryColumns = {
  slug: projects.slug,
  category: projects.category,
  titleEn: projects.titleEn,
  titleRu: projects.titleRu,
  materialName: materials.name,
  priceCents: projects.priceCents,
  printTimeS: projects.printTimeS,
  hasModel: sql<boolean>`${models.previewPath} is not null or ${models.derived} is not null`,
  cover: projectCoverWithPlaceholder,
  colours: offeredColours,
} as const;
