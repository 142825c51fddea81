'use client';

import { lazy, Suspense } from 'react';
import type { ConfiguratorProps } from '#components/quote/configurator.client';
import { useShownSettings } from '#components/scene/shown-settings.client';

/** In the page's HTML with its price; its code comes after the first load and takes it over as it stands. */
const Configurator = lazy(() =>
  import('#components/quote/configurator.client').then((module) => ({ default: module.Configurator })),
);

/** The settings panel; the viewer beside it follows. */
export function ShowingConfigurator(props: ConfiguratorProps) {
  const { show } = useShownSettings();
  return (
    <Suspense>
      <Configurator {...props} onSettingsChange={show} />
    </Suspense>
  );
}
