'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { mark } from '#components/vitals/mark';
import type { ViewMesh } from '#lib/mesh';
import { canDrawIn3d } from './can-draw-in-3d.ts';
import { fetchModel } from './fetch-model.ts';
import { isSparing } from './is-sparing.ts';
import { betterLevel, firstLevel, type PreviewLevel } from './preview-levels.ts';
import { readMesh } from './read-mesh.ts';
import { loadSceneStage } from './viewer-frame.client.tsx';

export type ModelState =
  | { readonly kind: 'poster' }
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'live'; readonly view: ViewMesh }
  | { readonly kind: 'failed' }
  | { readonly kind: 'no-webgl' };

const downloadShare = 0.7;

/** A model on its way from the server to the screen: its first level at once, a finer one when that stands. */
export function useModelView(levels: readonly PreviewLevel[], place: RefObject<Element | null>) {
  const [state, setState] = useState<ModelState>({ kind: 'poster' });
  const loading = useRef<AbortController>(null);
  const askedAt = useRef<number>(null);
  useEffect(() => () => loading.current?.abort(), []);
  const load = () => {
    const level = firstLevel(levels);
    if (!level) return;
    if (!canDrawIn3d()) return setState({ kind: 'no-webgl' });
    loading.current?.abort();
    loading.current = new AbortController();
    const { signal } = loading.current;
    const report = (share: number) => setState({ kind: 'loading', share });
    report(0);
    askedAt.current = performance.now();
    const code = loadSceneStage(place.current);
    Promise.all([readLevel(level, signal, report), code]).then(
      ([view]) => setState({ kind: 'live', view }),
      () => {
        if (!signal.aborted) setState({ kind: 'failed' });
      },
    );
  };
  const cancel = () => {
    loading.current?.abort();
    setState({ kind: 'poster' });
  };
  const fail = useCallback(() => setState({ kind: 'failed' }), []);
  const refine = useRefine({ levels, loading, setState });
  const drawn = () => {
    if (askedAt.current !== null) mark('viewer-first-frame', performance.now() - askedAt.current);
    askedAt.current = null;
    // What is finer shares the line with nothing that is still to be seen: it waits until the picture is shown.
    requestAnimationFrame(() => requestAnimationFrame(refine));
  };
  return { state, load, cancel, fail, drawn };
}

interface RefineOptions {
  readonly levels: readonly PreviewLevel[];
  readonly loading: RefObject<AbortController | null>;
  readonly setState: (state: ModelState) => void;
}

/** To be called when the first level stands; does its work once. */
function useRefine({ levels, loading, setState }: RefineOptions): () => void {
  const begun = useRef<AbortController>(null);
  return () => {
    const better = betterLevel(levels);
    const { current } = loading;
    if (!(better && current) || begun.current === current || isSparing()) return;
    begun.current = current;
    readLevel(better, current.signal).then(
      (view) => setState({ kind: 'live', view }),
      // What is shown stays: it is the same part, only coarser.
      () => undefined,
    );
  };
}

async function readLevel(level: PreviewLevel, signal: AbortSignal, report?: (share: number) => void) {
  const bytes = await fetchModel({
    ...level,
    signal,
    onProgress: (share) => report?.(share * downloadShare),
  });
  return await readMesh(
    { kind: 'preview', bytes },
    { signal, onProgress: (share) => report?.(downloadShare + share * (1 - downloadShare)) },
  );
}
