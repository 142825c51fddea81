'use client';

import { Configurator, type ConfiguratorProps } from '#components/quote/configurator.client';
import { useShownSettings } from '#components/scene/shown-settings.client';

/** The settings panel; the viewer beside it follows. */
export function ShowingConfigurator(props: ConfiguratorProps) {
  const { show } = useShownSettings();
  return <Configurator {...props} onSettingsChange={show} />;
}
