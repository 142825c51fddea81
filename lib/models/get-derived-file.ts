import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { models } from '#lib/db';
import { DomainError } from '#lib/errors';
import { pictureKey, pictureThemes, previewKey } from './derived-assets.ts';
import { getModel, type Model } from './get-model.ts';
import { modelAccess } from './schemas.ts';
import { isSignOf, type SignedPart } from './signed-address.ts';

const derivedAccess = modelAccess.extend({ sign: z.string().max(100).optional() });
const pictureInput = derivedAccess.extend({
  widthPx: z.coerce.number().int().catch(320),
  theme: z.enum(pictureThemes).catch('light'),
});
const previewInput = derivedAccess.extend({ level: z.coerce.number().int().catch(0) });

/** A file that was made of a model, by its name in the storage. */
export interface DerivedFile {
  readonly storageKey: string;
  readonly etag: string;
  readonly name: string;
}

interface Call {
  readonly ctx: Ctx;
  readonly input: unknown;
}

const lookEveryMs = 250;
const patienceMs = 10_000;

/** The model once its background job has ended; one that takes long is given back as it is. */
async function whenProcessed({ db }: Ctx, model: Model): Promise<Model> {
  let latest = model;
  for (
    let waitedMs = 0;
    latest.processingState === 'waiting' && waitedMs < patienceMs;
    waitedMs += lookEveryMs
  ) {
    await sleep(lookEveryMs);
    const [row] = await db.select().from(models).where(eq(models.id, model.id));
    if (!row) break;
    latest = row;
  }
  return latest;
}

function none(what: string): DomainError {
  return new DomainError('NOT_FOUND', `There is no ${what} of this model.`, { reason: `${what}-missing` });
}

/** By the signature of a page that shows it, else by what else opens a model. */
async function findOpened(
  ctx: Ctx,
  part: SignedPart,
  { sign, ...access }: z.infer<typeof derivedAccess>,
): Promise<Model> {
  if (sign === undefined || !isSignOf(part, access.modelId, sign))
    return await getModel({ ctx, input: access });
  const [model] = await ctx.db.select().from(models).where(eq(models.id, access.modelId));
  if (model) return model;
  throw none(part);
}

/**
 * The picture for a theme that is at least as wide as asked, or the widest. Whoever comes while it is being made waits
 * a little, so that a page may show its address before the picture is there.
 */
export async function getModelPicture({ ctx, input }: Call): Promise<DerivedFile> {
  const { widthPx, theme, ...access } = pictureInput.parse(input);
  const model = await findOpened(ctx, 'picture', access);
  const { derived, fileHash } = await whenProcessed(ctx, model);
  const narrowFirst = derived?.pictures.toSorted((a, b) => a.widthPx - b.widthPx) ?? [];
  const themed = narrowFirst.filter((each) => each.theme === theme);
  const offered = themed.length > 0 ? themed : narrowFirst;
  const picture = offered.find((each) => each.widthPx >= widthPx) ?? offered.at(-1);
  if (!picture) throw none('picture');
  return {
    storageKey: pictureKey(fileHash, picture),
    etag: `${fileHash}w${picture.widthPx}${picture.theme}`,
    name: `${fileHash.slice(0, 12)}-${picture.widthPx}.webp`,
  };
}

/** The viewer's mesh at a level of detail, 0 being the whole; a level that was not needed is the next finer one. */
export async function getModelPreview({ ctx, input }: Call): Promise<DerivedFile> {
  const { level, ...access } = previewInput.parse(input);
  const { derived, fileHash } = await whenProcessed(ctx, await findOpened(ctx, 'preview', access));
  const preview = derived?.previews.findLast((each) => each.level <= level);
  if (!preview) throw none('preview');
  return {
    storageKey: previewKey(fileHash, preview.level),
    etag: `${fileHash}l${preview.level}`,
    name: `${fileHash.slice(0, 12)}-${preview.level}.mesh`,
  };
}
