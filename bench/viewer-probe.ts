import type { CDPSession, Page } from 'playwright';

export interface Readings {
  /** When the first picture of a model was drawn, in the page's own time, ms; null before that. */
  readonly firstFrameMs: number | null;
  /** When a file was chosen or 3D was asked for. */
  readonly askedMs: number | null;
  readonly drawCalls: number;
  /** Contexts that were not given back. */
  readonly contexts: number;
}

/** More triangles in one call than the plate, the ground or a mark has. */
const modelTriangles = 1000;

interface ProbeOptions {
  /** Every call that draws does nothing: what is left of the graphics card is what it is sent. */
  readonly isUndrawn?: boolean;
}

/** Counts in the page, from its next load on, what the viewer does. */
export async function probe(
  page: Page,
  { isUndrawn = false }: ProbeOptions = {},
): Promise<() => Promise<Readings>> {
  await page.addInitScript(
    ([least, isSkipped]) => {
      const contexts = new Set<WebGL2RenderingContext>();
      const seen: Pick<Readings, 'firstFrameMs' | 'askedMs'> & { drawCalls: number } = {
        firstFrameMs: null,
        askedMs: null,
        drawCalls: 0,
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
            return isSkipped ? undefined : Reflect.apply(target, context, args);
          },
        });
        Object.assign(WebGL2RenderingContext.prototype, { [name]: counted });
      }
      const ask = () => {
        Object.assign(seen, { askedMs: performance.now(), firstFrameMs: null });
      };
      addEventListener(
        'change',
        ({ target }) => target instanceof HTMLInputElement && target.files && ask(),
        true,
      );
      addEventListener('click', ask, true);
      const read = () => ({
        ...seen,
        firstFrameMs: Number.isNaN(seen.firstFrameMs ?? 0) ? null : seen.firstFrameMs,
        contexts: [...contexts].filter((each) => !each.isContextLost()).length,
      });
      Object.assign(window, { readViewer: read });
    },
    [modelTriangles, isUndrawn] as const,
  );
  return () => page.evaluate('readViewer()');
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

/** Sends so many vertices to the card as a part's are sent, from a page that does nothing else: a piece a frame. */
export async function sendVertices(page: Page, { pieces, vertices }: { pieces: number; vertices: number }) {
  await page.evaluate(
    async ([count, each]) => {
      const context = document.createElement('canvas').getContext('webgl2');
      if (!context) throw new Error('This browser has no WebGL 2.');
      const sent = [new Float32Array(each * 3).fill(1), new Int16Array(each * 4).fill(1)];
      for (let piece = 0; piece < count; piece++) {
        await new Promise(requestAnimationFrame);
        for (const data of sent) {
          context.bindBuffer(context.ARRAY_BUFFER, context.createBuffer());
          context.bufferData(context.ARRAY_BUFFER, data, context.STATIC_DRAW);
        }
      }
      context.getExtension('WEBGL_lose_context')?.loseContext();
    },
    [pieces, vertices] as const,
  );
}
