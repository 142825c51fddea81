import { migrateDatabase } from '#lib/db';
import { installQueues } from '#lib/jobs';

/** Brings the tables of the shop and of its job queues to the present state. */
export async function prepareSchema(url: string): Promise<void> {
  await migrateDatabase(url);
  await installQueues(url);
}
