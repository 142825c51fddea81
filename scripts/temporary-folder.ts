import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onShutdown } from './on-shutdown.ts';

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** An empty folder that is gone after remove() and after any shutdown. */
export function temporaryFolder(name: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `nordlayer-${name}-`));
  // Root's PostgreSQL runs as another user, who has to pass through.
  chmodSync(path, 0o711);
  const remove = () => rmSync(path, { recursive: true, force: true });
  const forget = onShutdown(remove);
  return {
    path,
    remove: () => {
      forget();
      remove();
    },
  };
}
