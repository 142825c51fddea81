'use client';

import { createContext, type KeyboardEvent, type ReactNode, use, useMemo, useState } from 'react';

/** What the buttons around the pictures say. */
export interface PictureWords {
  readonly enlarge: string;
  readonly close: string;
  readonly next: string;
  readonly previous: string;
  readonly pictureOf: string;
}

export interface ChoicePicture {
  readonly path: string;
  readonly alt: string;
}

interface Choice {
  readonly pictures: readonly ChoicePicture[];
  readonly index: number;
  readonly choose: (index: number) => void;
}

const ChoiceContext = createContext<Choice>({ pictures: [], index: 0, choose: () => undefined });

export function usePictureChoice(): Choice {
  return use(ChoiceContext);
}

/** Arrow keys step through the pictures, around the ends. */
export function stepByArrow(event: KeyboardEvent, { pictures, index, choose }: Choice): number | null {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return null;
  event.preventDefault();
  const next = (index + step + pictures.length) % pictures.length;
  choose(next);
  return next;
}

interface PictureChoiceProps {
  readonly pictures: readonly ChoicePicture[];
  readonly children: ReactNode;
}

/** Which picture of a work is shown; its large view, its thumbs and its full-screen view share it. */
export function PictureChoice({ pictures, children }: PictureChoiceProps) {
  const [index, choose] = useState(0);
  const choice = useMemo(() => ({ pictures, index, choose }), [pictures, index]);
  return <ChoiceContext value={choice}>{children}</ChoiceContext>;
}
