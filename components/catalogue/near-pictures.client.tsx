'use client';

import { type ComponentProps, useEffect, useRef } from 'react';
import { laterPictureStyle, showPicturesWhenNear } from './show-near-pictures.ts';

/** A place for works whose `later` pictures are shown when they come near. */
export function NearPictures({ children, ...place }: ComponentProps<'div'>) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => showPicturesWhenNear(here.current), []);
  return (
    <div ref={here} {...place}>
      <style>{laterPictureStyle}</style>
      {children}
    </div>
  );
}
