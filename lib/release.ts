import 'server-only';
import packageFile from '../package.json' with { type: 'json' };
import { env } from './env.ts';

/** The running release: as the deployment names it, else the version of the sources. */
export function currentRelease(): string {
  return env().RELEASE ?? `v${packageFile.version}`;
}
