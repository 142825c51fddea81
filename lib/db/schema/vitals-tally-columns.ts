import { doublePrecision, integer, text } from 'drizzle-orm/pg-core';
import { bytea } from './columns.ts';

const count = () => integer().notNull();
/** As bucket-codec.ts writes them: two such values one after the other are their sum. */
const buckets = () => bytea().notNull();

/** Which part of the views a row is about. */
export const sliceColumns = () => ({
  audience: text({ enum: ['real', 'lab', 'bot'] }).notNull(),
  sliceKind: text().notNull(),
  sliceValue: text().notNull(),
});

/** How often each size of each metric was seen. */
export const tallyColumns = () => ({
  views: count(),
  /** Views with a score, and the sum of their scores in hundredths of a point. */
  scored: count(),
  scoreCenti: doublePrecision().notNull(),
  /** The sum of the squares of the views' weights: equals `views` where each weighs 1. */
  weightSquares: doublePrecision().notNull(),
  lcpGood: count(),
  lcpNeeds: count(),
  lcpPoor: count(),
  lcpBuckets: buckets(),
  inpGood: count(),
  inpNeeds: count(),
  inpPoor: count(),
  inpBuckets: buckets(),
  clsGood: count(),
  clsNeeds: count(),
  clsPoor: count(),
  clsBuckets: buckets(),
  fcpGood: count(),
  fcpNeeds: count(),
  fcpPoor: count(),
  fcpBuckets: buckets(),
  ttfbGood: count(),
  ttfbNeeds: count(),
  ttfbPoor: count(),
  ttfbBuckets: buckets(),
});
