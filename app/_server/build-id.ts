import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names the build that this process serves; undefined where it is not a build that is served. */
export async function readBuildId(): Promise<string | undefined> {
  try {
    return (await readFile(join(process.cwd(), '.next/BUILD_ID'), 'utf8')).trim();
  } catch {
    // `next dev` writes none.
    return undefined;
  }
}
