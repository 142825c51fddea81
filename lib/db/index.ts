import 'server-only';

export { closeDb, connect, type Database, getDb, type Queryable, type Transaction } from './client.ts';
export { migrateDatabase } from './migrate.ts';
export {
  accounts,
  articles,
  type CheckoutContact,
  type CheckoutDelivery,
  type CheckoutDraft,
  cacheTagChanges,
  categories,
  checkouts,
  colours,
  type DeliveryAddress,
  materials,
  models,
  orderEvents,
  orderLines,
  orderStatuses,
  orders,
  priceRuleVersions,
  projectColours,
  projectImages,
  projects,
  questions,
  quotes,
  reviews,
  services,
  sessions,
  settings,
  users,
  verifications,
  vitalsBatches,
  vitalsHistograms,
  vitalsIntake,
  vitalsViews,
} from './schema/index.ts';
export { afterCommit, withTransaction } from './transaction.ts';
