'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';

/** What the viewer shows of a print's settings. */
export interface ShownSettings {
  readonly colour: string;
  readonly material: string;
  readonly scalePercent: number;
  readonly layerHeightMm: number;
}

interface Shown {
  readonly settings: ShownSettings;
  readonly show: (settings: ShownSettings) => void;
}

const ShownContext = createContext<Shown>({
  settings: { colour: '', material: '', scalePercent: 100, layerHeightMm: 0.2 },
  show: () => undefined,
});

export function useShownSettings(): Shown {
  return use(ShownContext);
}

interface ShownSettingsProviderProps {
  readonly initial: ShownSettings;
  readonly children: ReactNode;
}

/** Lets a page's settings panel and its viewer know of each other. */
export function ShownSettingsProvider({ initial, children }: ShownSettingsProviderProps) {
  const [settings, show] = useState(initial);
  const shown = useMemo(() => ({ settings, show }), [settings]);
  return <ShownContext value={shown}>{children}</ShownContext>;
}
