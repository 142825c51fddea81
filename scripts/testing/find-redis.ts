import { PlainError } from '../bootstrap/progress.mjs';
import { aptInstall } from './apt-install.ts';
import { findProgram } from './find-program.ts';

const NAMES = ['redis-server', 'valkey-server'];

/** The program of a Redis server, installed where possible. */
export async function obtainRedis(): Promise<string> {
  const found = findProgram(NAMES);
  if (found) return found;
  const isInstalled = await aptInstall('redis-server');
  const installed = isInstalled ? findProgram(NAMES) : undefined;
  if (installed) return installed;
  throw new PlainError(
    'No Redis for the tests: install redis-server (Debian: apt-get install redis-server).',
  );
}
