'use client';

import { type ReactNode, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { IconCube } from '#components/ui/icons';
import { fill, formatBytes, formatNumber } from '#lib/text';
import { LoadingBar } from './loading-bar.tsx';
import { firstLevel, type PreviewLevel } from './preview-levels.ts';
import { type ModelState, useModelView } from './use-model-view.client.ts';
import { ViewerFrame, type ViewerProps } from './viewer-frame.client.tsx';

interface ModelViewerProps extends ViewerProps {
  /** The compressed previews, the whole mesh first; without any there is only the poster. */
  readonly levels: readonly PreviewLevel[];
  /** Names the poster: another one takes the place of the live view. */
  readonly posterKey?: string | number;
  /** The poster. */
  readonly children: ReactNode;
}

/** What the live view's code weighs on the wire; a browser test holds it to the truth. */
export const viewerCodeBytes = 204_000;

/** A work's picture that can be turned: nothing of the 3D view is loaded before it is asked for. */
export function ModelViewer({ levels, posterKey, children, ...viewer }: ModelViewerProps) {
  const { text, locale } = viewer;
  const frame = useRef<HTMLElement>(null);
  const { state: loaded, load: download, cancel, fail, drawn } = useModelView(levels, frame);
  const [turnedAt, setTurnedAt] = useState(posterKey);
  const first = firstLevel(levels);
  const isPutAway = loaded.kind === 'live' && turnedAt !== posterKey;
  const state: ModelState = isPutAway ? { kind: 'poster' } : loaded;
  const load = () => {
    setTurnedAt(posterKey);
    if (!isPutAway) download();
  };

  return (
    <ViewerFrame
      {...viewer}
      frame={frame}
      view={state.kind === 'live' ? state.view : undefined}
      onIntent={first && state.kind === 'poster' ? load : undefined}
      onDrawn={drawn}
      onFailed={fail}
    >
      {children}
      {first && state.kind === 'poster' && (
        <Bottom>
          <Button onClick={load} className="border-ink bg-surface shadow-1">
            <IconCube />
            {text.turn}
            <small className="num text-13 font-text text-ink-3">
              {formatBytes(first.sizeBytes + viewerCodeBytes, locale)}
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
