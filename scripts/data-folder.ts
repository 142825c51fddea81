import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { requireUnusedFolder } from './run-record.ts';
import { takeStoredSecrets } from './stored-secrets.ts';

/** Makes the data folder and completes the environment from it: what the shop reads is all there after this. */
export function prepareDataFolder(dataFolder: string): void {
  mkdirSync(dirname(dataFolder), { recursive: true });
  // Root's PostgreSQL runs as another user, who has to pass through this folder.
  mkdirSync(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  requireUnusedFolder(dataFolder);
  process.env.DATA_DIR = dataFolder;
  takeStoredSecrets(dataFolder);
}
