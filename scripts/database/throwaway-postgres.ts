import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onShutdown } from '../on-shutdown.ts';
import { isAlive } from '../process-alive.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, stopLeftServer } from './embedded-postgres.ts';

const PREFIX = 'nordlayer-postgres-';

/** A server on files in the temporary folder; both are gone after stop() and after any shutdown. */
export async function startThrowawayPostgres(): Promise<EmbeddedPostgres> {
  await removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ folder: join(folder, 'cluster'), isThrowaway: true });
  const remove = async () => {
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  const forget = onShutdown(remove);
  return {
    ...server,
    stop: async () => {
      forget();
      await remove();
    },
  };
}

/** Servers of runs that were killed before they could clean up. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const owner = Number(name.slice(PREFIX.length).split('-')[0]);
    if (isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    await stopLeftServer(join(folder, 'cluster'));
    rmSync(folder, { recursive: true, force: true });
  }
}
