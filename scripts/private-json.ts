import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file that only this user may read, whole or not at all. */
export function writePrivateJson(file: string, value: unknown): void {
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(partial, file);
}
