import type { Page } from 'playwright/test';

interface Graphics {
  /** Contexts that the page has opened and that were not given back. */
  readonly contexts: number;
  readonly drawCalls: number;
}

/** Counts, from the next page on, what the browser's graphics are asked for. */
export async function watchGraphics(page: Page): Promise<() => Promise<Graphics>> {
  await page.addInitScript(() => {
    const contexts = new Set<WebGL2RenderingContext>();
    const counts = { drawCalls: 0 };
    const open = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = new Proxy(open, {
      apply(target, canvas, args) {
        const context = Reflect.apply(target, canvas, args);
        if (context instanceof WebGL2RenderingContext) contexts.add(context);
        return context;
      },
    });
    for (const name of ['drawArrays', 'drawElements', 'drawElementsInstanced'] as const) {
      const draw = WebGL2RenderingContext.prototype[name];
      const counted = new Proxy(draw, {
        apply(target, context, args) {
          counts.drawCalls += 1;
          return Reflect.apply(target, context, args);
        },
      });
      Object.assign(WebGL2RenderingContext.prototype, { [name]: counted });
    }
    const read = () => ({
      // Those that were given back are lost.
      contexts: [...contexts].filter((each) => !each.isContextLost()).length,
      drawCalls: counts.drawCalls,
    });
    Object.assign(window, { graphicsAskedFor: read });
  });
  return () => page.evaluate('graphicsAskedFor()');
}
