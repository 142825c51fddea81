'use client';

import { createRoot, type ReconcilerRoot, type RootStore } from '@react-three/fiber';
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { closeCanvas, type SceneCanvas, takeCanvas } from './scene-canvas.ts';

export const fovDegrees = 28;
/** When the browser gives no context back, a new canvas asks for one. */
const patienceMs = 2500;

interface Scene {
  readonly render: (contents: ReactNode) => void;
  readonly resize: (width: number, height: number) => void;
}

interface SceneRootOptions {
  readonly holder: RefObject<HTMLElement | null>;
  readonly onResize: (width: number, height: number) => void;
  readonly onFailed: () => void;
}

async function openRoot({ canvas, renderer }: SceneCanvas, holder: HTMLElement) {
  const root = createRoot(canvas);
  await root.configure({
    size: {
      width: Math.max(1, holder.clientWidth),
      height: Math.max(1, holder.clientHeight),
      top: 0,
      left: 0,
    },
    dpr: [1, 2],
    frameloop: 'demand',
    shadows: { enabled: true, type: renderer.shadowMap.type, autoUpdate: false, needsUpdate: true },
    flat: true,
    // Of a function's result the root takes care to the end.
    gl: () => renderer,
    camera: { fov: fovDegrees },
  });
  return root;
}

function sceneOf(root: ReconcilerRoot<HTMLCanvasElement>): Scene {
  let store: RootStore | undefined;
  return {
    render: (contents) => {
      store = root.render(contents);
    },
    resize: (width, height) => store?.getState().setSize(width, height),
  };
}

/** One canvas with one context inside the holder; gone with the component, renewed when the context is lost. */
export function useSceneRoot({ holder, onResize, onFailed }: SceneRootOptions) {
  const [scene, setScene] = useState<Scene>();
  const [isLost, setLost] = useState(false);
  const [generation, setGeneration] = useState(0);
  const resized = useEffectEvent((width: number, height: number) => {
    onResize(width, height);
    scene?.resize(width, height);
  });
  const failed = useEffectEvent(onFailed);

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const life = new AbortController();
    const { signal } = life;
    let close: (() => void) | undefined;
    takeCanvas()
      .then(async (taken) => {
        if (signal.aborted) return closeCanvas(taken);
        const { canvas } = taken;
        canvas.dataset.generation = String(generation);
        element.prepend(canvas);
        canvas.addEventListener('webglcontextlost', () => setLost(true), { signal });
        canvas.addEventListener('webglcontextrestored', () => setLost(false), { signal });
        const root = await openRoot(taken, element);
        close = () => {
          root.unmount();
          canvas.remove();
        };
        if (signal.aborted) close();
        else setScene(sceneOf(root));
      })
      .catch(() => {
        if (!signal.aborted) failed();
      });
    return () => {
      life.abort();
      setScene(undefined);
      close?.();
    };
  }, [holder, generation]);

  useEffect(() => {
    if (!isLost) return;
    const timer = setTimeout(() => {
      setLost(false);
      setGeneration((count) => count + 1);
    }, patienceMs);
    return () => clearTimeout(timer);
  }, [isLost]);

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      // Nought by nought while it is not laid out, as in a page that is being left.
      if (element.clientWidth > 0 && element.clientHeight > 0)
        resized(element.clientWidth, element.clientHeight);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [holder]);

  return { scene, isLost };
}
