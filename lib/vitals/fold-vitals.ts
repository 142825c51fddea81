import type { JobHandler } from '#lib/jobs';
import { foldCauses } from './fold-causes.ts';
import { foldDeltas } from './fold-deltas.ts';
import { pruneVitals } from './prune-vitals.ts';

export const foldVitalsHandler: JobHandler<object> = {
  run: async (_data, { ctx }) => ({ slices: await foldDeltas(ctx.db), causes: await foldCauses(ctx.db) }),
};

export const pruneVitalsHandler: JobHandler<object> = {
  run: async (_data, { ctx }) => {
    await pruneVitals(ctx.db, ctx.now);
    return undefined;
  },
};
