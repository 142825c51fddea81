'use client';

import { Activity, lazy, type ReactNode } from 'react';
import { usePictureChoice } from '#components/catalogue/picture-choice.client';
import type { PreviewLevel } from '#components/scene/preview-levels';
import { type PrintFinish, plainFinish } from '#components/scene/print-finish';
import { useShownSettings } from '#components/scene/shown-settings.client';
import type { ViewerProps } from '#components/scene/viewer-frame.client';

/**
 * The picture is in the page's HTML; the code that turns it comes after the first load. An Activity lets it
 * wait; in a Suspense of this size the picture would be streamed hidden, and show late.
 */
const ModelViewer = lazy(() =>
  import('#components/scene/model-viewer.client').then((module) => ({ default: module.ModelViewer })),
);

type TurnablePictureProps = Omit<ViewerProps, 'scale' | 'colour' | 'finish' | 'layerMm'> & {
  readonly levels: readonly PreviewLevel[];
  /** Of each material, by its slug. */
  readonly finishes: Readonly<Record<string, PrintFinish>>;
  readonly children: ReactNode;
};

/** The picture looked at, or the work itself in the colour and size that are being chosen. */
export function TurnablePicture({ finishes, children, ...viewer }: TurnablePictureProps) {
  const { index } = usePictureChoice();
  const { settings } = useShownSettings();
  return (
    <Activity>
      <ModelViewer
        {...viewer}
        posterKey={index}
        colour={settings.colour}
        finish={finishes[settings.material] ?? plainFinish}
        scale={settings.scalePercent / 100}
        layerMm={settings.layerHeightMm}
      >
        {children}
      </ModelViewer>
    </Activity>
  );
}
