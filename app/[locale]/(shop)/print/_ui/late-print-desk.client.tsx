'use client';

import { Activity, lazy } from 'react';
import type { PrintDeskProps } from './print-desk-props.ts';

const PrintDesk = lazy(() =>
  import('./print-desk.client.tsx').then((module) => ({ default: module.PrintDesk })),
);

/**
 * The desk is in the page's HTML; its code comes after the first load and takes it over as it stands. An
 * Activity lets it wait; in a Suspense of this size the desk would be streamed hidden.
 */
export function LatePrintDesk(props: PrintDeskProps) {
  return (
    <Activity>
      <PrintDesk {...props} />
    </Activity>
  );
}
