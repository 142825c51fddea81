import { type ChildProcess, spawn } from 'node:child_process';
import { PlainError } from './bootstrap/progress.mjs';
import { onShutdown } from './on-shutdown.ts';

interface ChildOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `inherit` prints as it comes; `keep` holds the output back for whoever needs it. */
  readonly output: 'inherit' | 'keep';
  /** How it is asked to end; SIGTERM unless it tidies up on another signal. */
  readonly stopSignal?: NodeJS.Signals;
}

export interface ChildResult {
  readonly code: number;
  readonly output: string;
}

/** Runs a program to its end, and ends it when we are told to stop. */
export function runChild(command: string, args: string[], options: ChildOptions): Promise<ChildResult> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: options.output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const forget = onShutdown(() =>
    endChild(child, { signal: options.stopSignal ?? 'SIGTERM', patienceMs: 30_000 }),
  );
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new PlainError(`${command} did not start: ${error.message}`)));
    child.on('close', (code, signal) => {
      forget();
      resolve({ code: signal ? 1 : (code ?? 1), output });
    });
  });
}

interface Ending {
  readonly signal?: NodeJS.Signals;
  readonly patienceMs?: number;
}

/** Asks a process to end, and insists after `patienceMs`. */
export function endChild(
  child: ChildProcess,
  { signal = 'SIGTERM', patienceMs = 10_000 }: Ending = {},
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.once('exit', () => {
      clearTimeout(insist);
      resolve();
    });
    child.kill(signal);
  });
}
