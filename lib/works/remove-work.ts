import 'server-only';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { castBecause } from '#lib/cast';
import { type Ctx, requireOwner } from '#lib/context';
import {
  auditEntries,
  projectColours,
  projectImages,
  projects,
  quotes,
  reviews,
  withTransaction,
} from '#lib/db';
import { noteEdit } from '#lib/editing';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { isPictureThere } from '#lib/pictures';
import { lacksConsent } from './gallery-consent.ts';
import { findWork, holdWork } from './work-rows.ts';

const tags = [cacheTags.projects];

const keptWork = z.looseObject({
  slug: z.string(),
  createdAt: z.coerce.date(),
  updatedAt: z.coerce.date(),
  publishedAt: z.coerce.date(),
  images: z.array(z.looseObject({ path: z.string() })),
  colours: z.array(z.looseObject({})),
});

/** Quotes and reviews name the work; orders are made of quotes. */
async function countUses({ db }: Ctx, projectId: string): Promise<number> {
  const quoted = await db.$count(quotes, eq(quotes.projectId, projectId));
  return quoted + (await db.$count(reviews, eq(reviews.projectId, projectId)));
}

/** Deletes a work that nobody has asked a price of or written about; gives the audit entry that brings it back. */
export async function removeWork({ ctx, slug }: { ctx: Ctx; slug: string }): Promise<string> {
  requireOwner(ctx);
  return await withTransaction(ctx, async (inner) => {
    const { id } = await holdWork(inner, slug);
    const count = await countUses(inner, id);
    if (count > 0) {
      const details = { reason: 'row-in-use', facts: { count } };
      throw new DomainError('CONFLICT', `"${slug}" is used ${count} times.`, details);
    }
    const before = (await findWork(inner, slug)) ?? null;
    await inner.db.delete(projects).where(eq(projects.id, id));
    return await noteEdit(inner, { action: 'project.delete', subject: slug, before, after: null, tags });
  });
}

/** Brings a work back with its pictures, colours, model and place; gives its slug. */
export async function restoreWork({ ctx, entryId }: { ctx: Ctx; entryId: string }): Promise<string> {
  requireOwner(ctx);
  const id = parseFields(z.uuid('unknown'), entryId);
  return await withTransaction(ctx, async (inner) => {
    const entry = await inner.db.query.auditEntries.findFirst({
      where: and(eq(auditEntries.id, id), eq(auditEntries.action, 'project.delete')),
    });
    if (!entry) throw new DomainError('NOT_FOUND', 'There is no such deletion.', { reason: 'row-unknown' });
    const { images: kept, colours, ...row } = parseFields(keptWork, entry.details.before);
    const areThere = await Promise.all(kept.map(({ path }) => isPictureThere(path)));
    const images = kept.filter((_, place) => areThere[place]);
    const deleted = castBecause<typeof projects.$inferInsert & { id: string }>(
      'it was read from the table',
      row,
    );
    // Its customer may have taken back the consent while it was gone.
    const work = { ...deleted, isPublished: deleted.isPublished && !(await lacksConsent(inner, deleted.id)) };
    const inserted = await inner.db
      .insert(projects)
      .values(work)
      .onConflictDoNothing()
      .returning({ id: projects.id });
    if (inserted.length === 0) {
      const details = { reason: 'fields', fields: { slug: 'slug-taken' } };
      throw new DomainError('CONFLICT', `"${row.slug}" is there already.`, details);
    }
    if (images.length > 0)
      await inner.db
        .insert(projectImages)
        .values(castBecause<(typeof projectImages.$inferInsert)[]>('they were read from the table', images));
    if (colours.length > 0)
      await inner.db
        .insert(projectColours)
        .values(
          castBecause<(typeof projectColours.$inferInsert)[]>('they were read from the table', colours),
        );
    await noteEdit(inner, { action: 'project.restore', subject: row.slug, before: null, after: row, tags });
    return row.slug;
  });
}
