type Cleanup = () => Promise<void> | void;

const cleanups: Cleanup[] = [];
let stopping: Promise<void> | undefined;

/**
 * Registers what must be undone before the program ends; the latest is undone first. Ctrl-C, SIGTERM,
 * a closed terminal and the death of the parent process (its IPC channel closes) all lead here.
 */
export function onShutdown(cleanup: Cleanup): () => void {
  cleanups.push(cleanup);
  return () => {
    const index = cleanups.indexOf(cleanup);
    if (index >= 0) cleanups.splice(index, 1);
  };
}

/** Undoes everything, once however often it is called, and ends the program. */
export async function shutDown(exitCode: number): Promise<never> {
  stopping ??= runCleanups();
  await stopping;
  process.exit(exitCode);
}

export function isShuttingDown(): boolean {
  return stopping !== undefined;
}

/** `exitCode` is what a requested stop ends with: 0 for a server, not 0 for work that was cut short. */
export function listenForShutdown(exitCode: number): void {
  const stop = () => {
    void shutDown(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  process.on('disconnect', stop);
}

async function runCleanups(): Promise<void> {
  for (const cleanup of cleanups.toReversed()) {
    try {
      await cleanup();
    } catch (error) {
      console.error('Could not stop cleanly:', error);
    }
  }
}
