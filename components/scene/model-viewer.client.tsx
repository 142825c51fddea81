'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { IconCube } from '#components/ui/icons';
import type { ViewMesh } from '#lib/mesh';
import { fill, formatBytes, formatNumber } from '#lib/text';
import { fetchModel } from './fetch-model.ts';
import { LoadingBar } from './loading-bar.tsx';
import { readMesh } from './read-mesh.ts';
import { canDrawIn3d, loadSceneStage, ViewerFrame, type ViewerProps } from './viewer-frame.client.tsx';

interface ModelViewerProps extends ViewerProps {
  /** The compressed preview; without one there is only the poster. */
  readonly model?: { readonly url: string; readonly sizeBytes: number } | undefined;
  /** Names the poster: another one takes the place of the live view. */
  readonly posterKey?: string | number;
  /** The poster. */
  readonly children: ReactNode;
}

type State =
  | { readonly kind: 'poster' }
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'live'; readonly view: ViewMesh }
  | { readonly kind: 'failed' }
  | { readonly kind: 'no-webgl' };

/** What the live view's code weighs on the wire; a browser test holds it to the truth. */
export const viewerCodeBytes = 213_000;
const downloadShare = 0.7;

/** A work's picture that can be turned: nothing of the 3D view is loaded before it is asked for. */
export function ModelViewer({ model, posterKey, children, ...viewer }: ModelViewerProps) {
  const { text, locale } = viewer;
  const [loaded, setState] = useState<State>({ kind: 'poster' });
  const [turnedAt, setTurnedAt] = useState(posterKey);
  const loading = useRef<AbortController>(null);
  const download = useLoadModel({ model, setState, loading });
  const isPutAway = loaded.kind === 'live' && turnedAt !== posterKey;
  const state: State = isPutAway ? { kind: 'poster' } : loaded;
  const load = () => {
    setTurnedAt(posterKey);
    if (!isPutAway) download();
  };
  const fail = useCallback(() => setState({ kind: 'failed' }), []);
  useEffect(() => () => loading.current?.abort(), []);
  const cancel = () => {
    loading.current?.abort();
    setState({ kind: 'poster' });
  };

  return (
    <ViewerFrame
      {...viewer}
      view={state.kind === 'live' ? state.view : undefined}
      onIntent={model && state.kind === 'poster' ? load : undefined}
      onFailed={fail}
    >
      {children}
      {model && state.kind === 'poster' && (
        <Bottom>
          <Button onClick={load} className="border-ink bg-surface shadow-1">
            <IconCube />
            {text.turn}
            <small className="num text-13 font-text text-ink-3">
              {formatBytes(model.sizeBytes + viewerCodeBytes, locale)}
            </small>
          </Button>
        </Bottom>
      )}
      {state.kind === 'loading' && (
        <Bottom>
          <LoadingBar
            share={state.share}
            label={fill(text.loading, {
              percent: formatNumber(state.share, { locale, style: 'percent' }),
            })}
            cancel={text.cancel}
            onCancel={cancel}
          />
        </Bottom>
      )}
      {state.kind === 'failed' && (
        <Bottom>
          <Said>{text.failed}</Said>
          <Button size="small" onClick={load} className="bg-surface">
            {text.retry}
          </Button>
        </Bottom>
      )}
      {state.kind === 'no-webgl' && (
        <Bottom>
          <Said>{text.noWebGl}</Said>
        </Bottom>
      )}
    </ViewerFrame>
  );
}

function Bottom({ children }: { readonly children: ReactNode }) {
  return (
    <div className="pointer-events-none absolute inset-x-3 bottom-4 flex flex-wrap items-center justify-center gap-3 *:pointer-events-auto md:bottom-6">
      {children}
    </div>
  );
}

function Said({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className="rounded-2 border border-line bg-surface px-4 py-2.5 text-14">
      {children}
    </p>
  );
}

interface LoadModelOptions {
  readonly model: ModelViewerProps['model'];
  readonly setState: (state: State) => void;
  readonly loading: { current: AbortController | null };
}

function useLoadModel({ model, setState, loading }: LoadModelOptions): () => void {
  return () => {
    if (!model) return;
    if (!canDrawIn3d()) return setState({ kind: 'no-webgl' });
    const controller = new AbortController();
    loading.current?.abort();
    loading.current = controller;
    setState({ kind: 'loading', share: 0 });
    const { signal } = controller;
    const report = (share: number) => setState({ kind: 'loading', share });
    const code = loadSceneStage();
    const read = async () => {
      const bytes = await fetchModel({
        ...model,
        signal,
        onProgress: (share) => report(share * downloadShare),
      });
      const view = await readMesh(
        { kind: 'preview', bytes },
        { signal, onProgress: (share) => report(downloadShare + share * (1 - downloadShare)) },
      );
      await code;
      return view;
    };
    read().then(
      (view) => setState({ kind: 'live', view }),
      () => {
        if (!signal.aborted) setState({ kind: 'failed' });
      },
    );
    // Reported above; here only so that a failure does not count as unhandled while the model still loads.
    code.catch(() => undefined);
  };
}
