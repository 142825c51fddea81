import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { colours, projectColours, projects } from '#lib/db';
import { DomainError } from '#lib/errors';
import { projectSlug } from './schemas.ts';

/** Everything that a work's page shows, in two queries. */
export async function getProject({ ctx, slug }: { ctx: Ctx; slug: string }) {
  const wanted = projectSlug.safeParse(slug);
  const project = wanted.success
    ? await ctx.db.query.projects.findFirst({
        where: and(eq(projects.slug, wanted.data), eq(projects.isPublished, true)),
        columns: { search: false, hasModel: false },
        with: {
          model: { columns: { storageKey: false, accessHash: false } },
          images: { orderBy: (image) => asc(image.position) },
        },
      })
    : undefined;
  if (!project)
    throw new DomainError('NOT_FOUND', `There is no work "${slug}".`, { reason: 'project-unknown' });
  const offered = await ctx.db
    .select({
      slug: colours.slug,
      nameEn: colours.nameEn,
      nameRu: colours.nameRu,
      kind: colours.kind,
      hexes: colours.hexes,
      isInStock: colours.isInStock,
    })
    .from(projectColours)
    .innerJoin(colours, eq(colours.slug, projectColours.colour))
    .where(eq(projectColours.projectId, project.id))
    .orderBy(projectColours.position);
  return { ...project, colours: offered };
}

export type Project = Awaited<ReturnType<typeof getProject>>;

export async function listProjectSlugs({ ctx }: { ctx: Ctx }) {
  return await ctx.db
    .select({ slug: projects.slug, updatedAt: projects.updatedAt })
    .from(projects)
    .where(eq(projects.isPublished, true))
    .orderBy(asc(projects.slug));
}
