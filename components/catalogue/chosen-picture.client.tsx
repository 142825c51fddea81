'use client';

import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Picture } from './picture.tsx';
import { type PictureWords, usePictureChoice } from './picture-choice.client.tsx';

interface ChosenPictureProps {
  readonly sizes: string;
  readonly text: PictureWords;
  /** The sign on the button that enlarges. */
  readonly icon: ReactNode;
}

const FullScreenPicture = lazy(() => import('./full-screen-picture.client.tsx'));

/** The picture that is looked at, and the same over the whole screen. */
export function ChosenPicture({ sizes, text, icon }: ChosenPictureProps) {
  const { pictures, index } = usePictureChoice();
  const [isEnlarged, setEnlarged] = useState(false);
  const picture = pictures[index];
  if (!picture) return null;
  return (
    <>
      <Picture path={picture.path} alt={picture.alt} sizes={sizes} loading="first" />
      <button
        type="button"
        aria-label={text.enlarge}
        title={text.enlarge}
        onClick={() => setEnlarged(true)}
        className="absolute right-3 max-md:top-3 md:bottom-3 grid size-11 place-items-center rounded-2 border border-line bg-surface hover:border-ink"
      >
        {icon}
      </button>
      {isEnlarged && (
        <Suspense>
          <FullScreenPicture text={text} onClose={() => setEnlarged(false)} />
        </Suspense>
      )}
    </>
  );
}
