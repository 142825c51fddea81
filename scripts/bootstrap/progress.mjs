/**
 * Runs `work` and prints one line for it: what, then how long it took. Lines are written in two
 * halves so that a watcher sees what is going on now.
 */
export async function step(label, work) {
  const startedAt = Date.now();
  process.stdout.write(`  ${label} … `);
  try {
    const result = await work();
    process.stdout.write(`${formatSeconds(Date.now() - startedAt)}\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

export function formatSeconds(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** An error whose message is meant for the person at the terminal: no stack is printed for it. */
export class PlainError extends Error {}

/** Prints why the program cannot go on, and ends it. */
export function fail(error) {
  const isPlain = error instanceof PlainError;
  process.stderr.write(`\n${isPlain ? error.message : (error?.stack ?? String(error))}\n`);
  process.exit(1);
}
