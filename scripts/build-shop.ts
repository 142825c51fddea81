import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { PlainError } from './bootstrap/progress.mjs';
import { withBuildLock } from './build-lock.ts';
import { isBuildFresh, sourceHash, stampBuild } from './build-stamp.ts';
import { runChild } from './child.ts';
import { prepareDemoDatabase } from './database/demo-database.ts';
import { startThrowawayPostgres } from './database/throwaway-postgres.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface BuildOptions {
  readonly root: string;
  readonly output: 'inherit' | 'keep';
}

/**
 * Builds the production server. Pages are prerendered against a throw-away database with the demo
 * catalogue, so a build needs no shop; a running shop renders its own pages (docs/decisions).
 */
export function buildShop(options: BuildOptions): Promise<void> {
  return withBuildLock(options.root, () => build(options));
}

/** The same, unless the sources are those of the build that is there. */
export function buildShopWhenStale(options: BuildOptions): Promise<void> {
  return withBuildLock(options.root, async () => {
    if (!isBuildFresh(options.root)) await build(options);
  });
}

async function build({ root, output }: BuildOptions): Promise<void> {
  const hash = sourceHash(root);
  const folder = temporaryFolder('build');
  const server = await startThrowawayPostgres();
  try {
    const databaseUrl = await prepareDemoDatabase(server);
    const result = await runChild(
      process.execPath,
      [join(root, 'node_modules/next/dist/bin/next'), 'build'],
      {
        cwd: root,
        env: buildEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: folder.path }),
        output,
      },
    );
    if (result.code !== 0) throw new PlainError(`The build failed.\n${result.output}`);
    stampBuild(root, hash);
  } finally {
    folder.remove();
    await server.stop();
  }
}

/** Nothing of the shop's own database, cache or secrets is within a build's reach. */
function buildEnvironment(own: Record<string, string>): NodeJS.ProcessEnv {
  const { UPSTASH_REDIS_REST_URL: _url, UPSTASH_REDIS_REST_TOKEN: _token, ...inherited } = process.env;
  return {
    ...inherited,
    ...own,
    NODE_ENV: 'production',
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
