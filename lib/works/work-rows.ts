import 'server-only';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { projects, type Queryable } from '#lib/db';
import { DomainError } from '#lib/errors';

export function noSuchWork(slug: string): DomainError {
  return new DomainError('NOT_FOUND', `There is no work "${slug}".`, { reason: 'row-unknown' });
}

/** The work, held until the transaction ends. */
export async function holdWork({ db }: { readonly db: Queryable }, slug: string) {
  const [work] = await db
    .select({
      id: projects.id,
      slug: projects.slug,
      modelId: projects.modelId,
      isPublished: projects.isPublished,
      material: projects.material,
      colour: projects.colour,
    })
    .from(projects)
    .where(eq(projects.slug, slug))
    .for('update');
  if (!work) throw noSuchWork(slug);
  return work;
}

/** The same without holding it. */
export async function findWork({ db }: Pick<Ctx, 'db'>, slug: string) {
  return await db.query.projects.findFirst({
    columns: { search: false },
    where: eq(projects.slug, slug),
    with: { images: true, colours: true },
  });
}
