'use client';

import dynamic from 'next/dynamic';
import { Activity } from 'react';
import type { ConfiguratorProps } from './configurator-form.client.tsx';

export type { ConfiguratorProps };

const ConfiguratorForm = dynamic<ConfiguratorProps>(() =>
  import('./configurator-form.client.tsx').then((module) => module.ConfiguratorForm),
);

/**
 * Settings of a print with its price. The page holds it whole as HTML and hydrates first; its script comes
 * after. An Activity does that; a Suspense of this size would be streamed hidden, and stay so without JavaScript.
 */
export function Configurator(props: ConfiguratorProps) {
  return (
    <Activity>
      <ConfiguratorForm {...props} />
    </Activity>
  );
}
