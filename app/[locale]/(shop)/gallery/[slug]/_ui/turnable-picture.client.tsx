'use client';

import type { ReactNode } from 'react';
import { usePictureChoice } from '#components/catalogue/picture-choice.client';
import { ModelViewer } from '#components/scene/model-viewer.client';
import { useShownSettings } from '#components/scene/shown-settings.client';
import type { ViewerProps } from '#components/scene/viewer-frame.client';

type TurnablePictureProps = Omit<ViewerProps, 'scale' | 'colour' | 'layerMm'> & {
  readonly model: { readonly url: string; readonly sizeBytes: number } | undefined;
  readonly children: ReactNode;
};

/** The picture looked at, or the work itself in the colour and size that are being chosen. */
export function TurnablePicture({ children, ...viewer }: TurnablePictureProps) {
  const { index } = usePictureChoice();
  const { settings } = useShownSettings();
  return (
    <ModelViewer
      {...viewer}
      posterKey={index}
      colour={settings.colour}
      scale={settings.scalePercent / 100}
      layerMm={settings.layerHeightMm}
    >
      {children}
    </ModelViewer>
  );
}
