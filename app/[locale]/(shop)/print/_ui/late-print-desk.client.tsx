'use client';

import { lazy, Suspense } from 'react';
import type { PrintDeskProps } from './print-desk.client.tsx';

const PrintDesk = lazy(() =>
  import('./print-desk.client.tsx').then((module) => ({ default: module.PrintDesk })),
);

/** The desk is in the page's HTML; its code comes after the first load and takes it over as it stands. */
export function LatePrintDesk(props: PrintDeskProps) {
  return (
    <Suspense>
      <PrintDesk {...props} />
    </Suspense>
  );
}
