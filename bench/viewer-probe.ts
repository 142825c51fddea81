import type { CDPSession, Page } from 'playwright';

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

/** Bytes on the wire by kind, from now on. */
export async function countBytes(session: CDPSession): Promise<() => { script: number; model: number }> {
  const kinds = new Map<string, 'script' | 'model'>();
  const bytes = { script: 0, model: 0 };
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const path = new URL(request.url).pathname;
    if (path.endsWith('.js')) kinds.set(requestId, 'script');
    if (path.endsWith('.mesh') || path.endsWith('/preview')) kinds.set(requestId, 'model');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) bytes[kind] += encodedDataLength;
  });
  return () => ({ ...bytes });
}

/** The page's JavaScript memory after a collection, MB. */
export async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
