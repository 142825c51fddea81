import { runChild } from '../child.ts';
import { findProgram } from './find-program.ts';

/** Installs a Debian package where that is possible: as root, with apt-get. */
export async function aptInstall(name: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || !findProgram(['apt-get'])) return false;
  const options = {
    cwd: '/',
    output: 'keep',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  const install = ['install', '-y', '--no-install-recommends', name];
  if ((await runChild('apt-get', install, options)).code === 0) return true;
  await runChild('apt-get', ['update'], options);
  return (await runChild('apt-get', install, options)).code === 0;
}
