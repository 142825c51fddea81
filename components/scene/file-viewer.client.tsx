'use client';

import { useCallback, useState } from 'react';
import { Button } from '#components/ui/button';
import { mark } from '#components/vitals/mark';
import type { ViewMesh } from '#lib/mesh';
import { canDrawIn3d } from './can-draw-in-3d.ts';
import type { ViewerMarks } from './mark-kinds.ts';
import { ViewerFrame, type ViewerProps } from './viewer-frame.client.tsx';

interface FileViewerProps extends ViewerProps {
  /** Undefined while the file is being read. */
  readonly view: ViewMesh | undefined;
  readonly marks: ViewerMarks;
}

const shownTools = ['dimensions'] as const;

/** A dropped file in 3D: it was chosen to be looked at, so it is drawn without being asked for. */
export function FileViewer({ view, ...viewer }: FileViewerProps) {
  const { text } = viewer;
  const [failedView, setFailedView] = useState<ViewMesh>();
  const [attempt, setAttempt] = useState(0);
  const [chosenAt] = useState(() => performance.now());
  const isFailed = view !== undefined && failedView === view;
  const fail = useCallback(() => setFailedView(view), [view]);
  const retry = () => {
    setFailedView(undefined);
    setAttempt((count) => count + 1);
  };
  return (
    <ViewerFrame
      key={attempt}
      {...viewer}
      view={isFailed ? undefined : view}
      initialTools={shownTools}
      onDrawn={() => {
        if (attempt === 0) mark('viewer-first-frame', performance.now() - chosenAt);
      }}
      onFailed={fail}
    >
      {isFailed ? (
        <div className="absolute inset-0 grid place-content-center justify-items-center gap-3 p-6">
          <p role="status" className="max-w-[40ch] text-center text-ink-2">
            {canDrawIn3d() ? text.failed : text.noWebGl}
          </p>
          {canDrawIn3d() && (
            <Button size="small" onClick={retry}>
              {text.retry}
            </Button>
          )}
        </div>
      ) : (
        <div aria-hidden="true" className="ghost absolute inset-0" />
      )}
    </ViewerFrame>
  );
}
