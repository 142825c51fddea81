import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import type { Ctx } from '#lib/context';
import { orderLines, orders, projects, withTransaction } from '#lib/db';
import { noteEdit } from '#lib/editing';
import { DomainError } from '#lib/errors';
import { isOrderKey, orderReferenceSchema } from '#lib/orders';
import { parseFields } from '#lib/parse-fields';

const consentInput = z.object({
  reference: orderReferenceSchema,
  key: z.string().max(100),
  isGiven: z.boolean(),
});

/** Whether a work was made of an order whose customer does not agree, or no longer. */
export async function lacksConsent({ db }: Pick<Ctx, 'db'>, projectId: string): Promise<boolean> {
  const [line] = await db
    .select({ id: orderLines.id })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(and(eq(orderLines.galleryProjectId, projectId), isNull(orders.galleryConsentAt)))
    .limit(1);
  return line !== undefined;
}

/** Takes what was made of an order out of the gallery; the owner keeps the drafts. */
async function unpublish(ctx: Ctx, orderId: string): Promise<void> {
  const made = ctx.db
    .select({ id: orderLines.galleryProjectId })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId));
  const hidden = await ctx.db
    .update(projects)
    .set({ isPublished: false })
    .where(and(inArray(projects.id, made), eq(projects.isPublished, true)))
    .returning({ slug: projects.slug });
  for (const { slug } of hidden) {
    await noteEdit(ctx, {
      action: 'project.withdraw',
      subject: slug,
      before: { isPublished: true },
      after: { isPublished: false },
      tags: [cacheTags.projects, cacheTags.project(slug)],
    });
  }
}

/**
 * The customer, who has the signed link, agrees that the parts printed for him are shown and sold in the gallery, or
 * takes it back: then whatever was made of them leaves it at once.
 */
export async function setGalleryConsent({
  ctx,
  input,
}: {
  readonly ctx: Ctx;
  readonly input: unknown;
}): Promise<void> {
  const { reference, key, isGiven } = parseFields(consentInput, input);
  await withTransaction(ctx, async (inner) => {
    const [order] = isOrderKey(reference, key)
      ? await inner.db
          .select({ id: orders.id, status: orders.status, galleryConsentAt: orders.galleryConsentAt })
          .from(orders)
          .where(eq(orders.reference, reference))
          .for('update')
      : [];
    if (!order) throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
    const before = { galleryConsentAt: order.galleryConsentAt };
    // Asked twice, as by a double click: it is what was wanted.
    if (isGiven === (before.galleryConsentAt !== null)) return;
    const after = { galleryConsentAt: isGiven ? inner.now : null };
    await inner.db.update(orders).set(after).where(eq(orders.id, order.id));
    const action = isGiven ? 'order.consent' : 'order.withdraw';
    await noteEdit(inner, { action, subject: reference, before, after, tags: [] });
    if (!isGiven) await unpublish(inner, order.id);
  });
  ctx.log.info('gallery-consent-changed', { reference, isGiven });
}
