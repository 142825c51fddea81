'use client';

import { lazy } from 'react';

/** The desk is in the page's HTML; its code comes after the first load and takes it over as it stands. */
export const LatePrintDesk = lazy(() =>
  import('./print-desk.client.tsx').then((module) => ({ default: module.PrintDesk })),
);
