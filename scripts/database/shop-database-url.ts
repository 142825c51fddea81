import { resolve } from 'node:path';
import { PlainError } from '../bootstrap/progress.mjs';
import { readRunRecord } from '../run-record.ts';

/** The database of DATABASE_URL, else the embedded one of the shop that runs on DATA_DIR. */
export function shopDatabaseUrl(): string {
  const dataFolder = resolve(process.env.DATA_DIR || '.data');
  const url = process.env.DATABASE_URL || readRunRecord(dataFolder)?.databaseUrl;
  if (url) return url;
  throw new PlainError(
    `Which database? Set DATABASE_URL, or start the shop on ${dataFolder} first (npm start) and run this beside it.`,
  );
}
