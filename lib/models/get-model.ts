import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { type Ctx, isAdmin } from '#lib/context';
import { models } from '#lib/db';
import { DomainError } from '#lib/errors';
import { hashAccessKey } from './access-key.ts';
import { type ModelAccess, modelAccess } from './schemas.ts';

export type Model = typeof models.$inferSelect;

interface Asked {
  readonly ctx: Ctx;
  readonly input: ModelAccess;
}

/** A model that this actor may see: a catalogue work's, his own upload, one whose key he holds; the owner sees all. */
export async function getModel({ ctx, input }: Asked): Promise<Model> {
  return await openModel({ ctx, input }, (model) => model.origin === 'catalogue' || owns(ctx, model, input));
}

/** The same for the file as it was sent: that of a work is the owner's, visitors see what was made from it. */
export async function getOriginal({ ctx, input }: Asked): Promise<Model> {
  return await openModel({ ctx, input }, (model) => owns(ctx, model, input));
}

async function openModel({ ctx, input }: Asked, mayOpen: (model: Model) => boolean): Promise<Model> {
  const wanted = modelAccess.safeParse(input);
  const [model] = wanted.success
    ? await ctx.db.select().from(models).where(eq(models.id, wanted.data.modelId))
    : [];
  if (model?.fileRemovedAt === null && mayOpen(model)) return model;
  throw new DomainError('NOT_FOUND', 'There is no such model.', { reason: 'model-unknown' });
}

function owns({ actor }: Ctx, model: Model, { accessKey }: ModelAccess): boolean {
  if (isAdmin(actor)) return true;
  if (actor.kind === 'user' && model.uploadedBy === actor.userId) return true;
  if (accessKey === undefined || model.accessHash === null) return false;
  return timingSafeEqual(Buffer.from(hashAccessKey(accessKey)), Buffer.from(model.accessHash));
}
