import type { Browser, CDPSession, Page } from 'playwright';
import { z } from 'zod';

export interface Readings {
  /** When the first picture of a model was drawn, in the page's own time, ms; null before that. */
  readonly firstFrameMs: number | null;
  /** When a file was chosen or 3D was asked for. */
  readonly askedMs: number | null;
  readonly drawCalls: number;
  /** Contexts that were not given back. */
  readonly contexts: number;
  /** Tasks of the main thread over 50 ms since the asking. */
  readonly longTasksMs: readonly number[];
}

/** More triangles in one call than the plate, the ground or a mark has. */
const modelTriangles = 1000;

/** Counts in the page, from its next load on, what the viewer does. */
export async function probe(page: Page): Promise<() => Promise<Readings>> {
  await page.addInitScript((least) => {
    const contexts = new Set<WebGL2RenderingContext>();
    const seen: Pick<Readings, 'firstFrameMs' | 'askedMs'> & { drawCalls: number; longTasksMs: number[] } = {
      firstFrameMs: null,
      askedMs: null,
      drawCalls: 0,
      longTasksMs: [],
    };
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply(target, canvas, args) {
        const context = Reflect.apply(target, canvas, args);
        if (context instanceof WebGL2RenderingContext) contexts.add(context);
        return context;
      },
    });
    for (const name of ['drawArrays', 'drawElements'] as const) {
      const counted = new Proxy(WebGL2RenderingContext.prototype[name], {
        apply(target, context, args) {
          seen.drawCalls += 1;
          const count = name === 'drawArrays' ? args[2] : args[1];
          if (count >= least * 3 && seen.firstFrameMs === null) {
            // Shown with the next frame, not with the call.
            Object.assign(seen, { firstFrameMs: Number.NaN });
            requestAnimationFrame(() => Object.assign(seen, { firstFrameMs: performance.now() }));
          }
          return Reflect.apply(target, context, args);
        },
      });
      Object.assign(WebGL2RenderingContext.prototype, { [name]: counted });
    }
    const ask = () => {
      Object.assign(seen, { askedMs: performance.now(), firstFrameMs: null, longTasksMs: [] });
    };
    addEventListener(
      'change',
      ({ target }) => target instanceof HTMLInputElement && target.files && ask(),
      true,
    );
    addEventListener('click', ask, true);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        if (seen.askedMs !== null && startTime >= seen.askedMs) seen.longTasksMs.push(Math.round(duration));
      }
    }).observe({ type: 'longtask', buffered: true });
    const read = () => ({
      ...seen,
      firstFrameMs: Number.isNaN(seen.firstFrameMs ?? 0) ? null : seen.firstFrameMs,
      contexts: [...contexts].filter((each) => !each.isContextLost()).length,
    });
    Object.assign(window, { readViewer: read });
  }, modelTriangles);
  return () => page.evaluate('readViewer()');
}

const traceEvent = z.object({
  ph: z.string(),
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  /** Of the thread's own processor time, µs. */
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).optional(),
});

/**
 * Watches the tasks of the browser's pages. Where drawing by the processor and the reader have both cores, a
 * task is long because its thread waits for its turn: what it does itself is its processor time.
 *
 * @returns ends the watch: the most processor time of a task since, in whole ms.
 */
export async function watchProcessorTime(browser: Browser): Promise<() => Promise<number>> {
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
    const pages = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
        .map(threadOf),
    );
    const tasks = events.filter((event) => event.name.endsWith('RunTask') && pages.has(threadOf(event)));
    return Math.round(Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000);
  };
}

/** Bytes on the wire between two moments of the page's own time. */
export async function bytesBetween(page: Page, fromMs: number, toMs: number) {
  return await page.evaluate(
    ([from = 0, to = 0]) => {
      const bytes = { script: 0, model: 0 };
      for (const entry of performance.getEntriesByType('resource')) {
        if (!(entry instanceof PerformanceResourceTiming)) continue;
        const { name, startTime, responseEnd, transferSize } = entry;
        if (startTime < from || responseEnd > to) continue;
        if (name.endsWith('.js')) bytes.script += transferSize;
        if (/\.mesh$|\/preview\?/.test(name)) bytes.model += transferSize;
      }
      return bytes;
    },
    [fromMs, toMs],
  );
}

/** The page's JavaScript memory after a collection, MB. */
export async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
