import 'server-only';
import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { articles, auditEntries, projectImages, reviews } from '#lib/db';
import type { JobHandler } from '#lib/jobs';
import { listPictureFiles, type PictureAudience, removePictureFiles } from '#lib/pictures';

const dayMs = 86_400_000;
/** As long a deleted picture can be brought back from the audit log. */
export const restorableDays = 90;

const anyHash = sql.raw(`'/pictures/([0-9a-f]{40})'`);

/** The hashes that something shows, keeps for its author, or could be brought back with. */
async function findUses({ db, now }: Ctx): Promise<ReadonlySet<string>> {
  const restorable = new Date(now.getTime() - restorableDays * dayMs).toISOString();
  const rows = await db.execute<{ hash: string }>(sql`
    select substring(${projectImages.path} from ${anyHash}) as hash from ${projectImages}
    union select substring(${articles.picturePath} from ${anyHash}) from ${articles}
    union select (regexp_matches(${reviews.photos}::text, ${anyHash}, 'g'))[1] from ${reviews}
    union select (regexp_matches(${auditEntries.details}::text, ${anyHash}, 'g'))[1] from ${auditEntries}
      where ${auditEntries.createdAt} > ${restorable}::timestamptz`);
  return new Set(rows.map(({ hash }) => hash));
}

/** Clears away the files of pictures that nothing shows and that have been there too long to come back. */
export async function sweepPictures(ctx: Ctx, signal: AbortSignal): Promise<number> {
  const uses = await findUses(ctx);
  const before = ctx.now.getTime() - restorableDays * dayMs;
  let count = 0;
  for (const audience of ['public', 'held'] satisfies readonly PictureAudience[]) {
    for (const { hash, changedAt } of await listPictureFiles(audience)) {
      if (signal.aborted) return count;
      if (uses.has(hash) || changedAt.getTime() > before) continue;
      await removePictureFiles(hash, audience);
      count += 1;
    }
  }
  return count;
}

export const sweepPicturesHandler: JobHandler<unknown> = {
  run: async (_data, { ctx, signal }) => ({ pictures: await sweepPictures(ctx, signal) }),
};
