import { useLayoutEffect, useRef } from 'react';
import type { MarkName } from '#lib/vitals';
import { mark } from './mark.ts';

/** Times a change from when the function is called to the render that shows it, which `isShown` tells. */
export function useChangeMark(name: MarkName, isShown: boolean): () => void {
  const since = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (!isShown || since.current === null) return;
    mark(name, performance.now() - since.current);
    since.current = null;
  });
  return () => {
    since.current ??= performance.now();
  };
}
