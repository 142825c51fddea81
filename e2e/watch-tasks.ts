import type { Browser } from 'playwright/test';
import { z } from 'zod';

/** A task of a page's main thread. */
interface PageTask {
  /** From its begin to its end, waiting included. */
  readonly wallMs: number;
  /** What its thread has worked: where others have the cores, a task is long and has done little. */
  readonly processorMs: number;
}

const traceEvent = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** µs; the second one of the thread's own processor time. */
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).optional(),
});

/**
 * Watches what the main threads of a browser's pages do, by its trace.
 *
 * @returns ends the watch: every task since then.
 */
export async function watchTasks(browser: Browser): Promise<() => Promise<readonly PageTask[]>> {
  const session = await browser.newBrowserCDPSession();
  const events: z.infer<typeof traceEvent>[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...z.array(traceEvent).parse(value)));
  const traceConfig = { includedCategories: ['toplevel'], excludedCategories: ['*'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await isComplete;
    await session.detach();
    const threadOf = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`;
    const mainThreads = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
        .map(threadOf),
    );
    return events
      .filter((event) => event.name.endsWith('RunTask') && mainThreads.has(threadOf(event)))
      .flatMap(({ dur, tdur }) =>
        dur === undefined || tdur === undefined ? [] : [{ wallMs: dur / 1000, processorMs: tdur / 1000 }],
      );
  };
}
