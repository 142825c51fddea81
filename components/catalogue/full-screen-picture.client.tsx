'use client';

import { useEffect, useRef } from 'react';
import { IconButton } from '#components/ui/button';
import { IconBack, IconClose, IconGo } from '#components/ui/icons';
import { fill } from '#lib/text/template';
import { Picture } from './picture.tsx';
import { type PictureWords, stepByArrow, usePictureChoice } from './picture-choice.client.tsx';

interface FullScreenPictureProps {
  readonly text: PictureWords;
  readonly onClose: () => void;
}

/** The pictures over the whole screen, loaded when that is first asked for. */
export default function FullScreenPicture({ text, onClose }: FullScreenPictureProps) {
  const choice = usePictureChoice();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { pictures, index, choose } = choice;
  const picture = pictures[index];
  const count = pictures.length;
  const step = (by: number) => choose((index + by + count) % count);
  if (!picture) return null;
  return (
    <dialog
      ref={dialog}
      aria-label={picture.alt}
      onClose={onClose}
      onKeyDown={(event) => stepByArrow(event, choice)}
      className="m-0 size-full max-h-none max-w-none bg-linear-to-b from-stage-top to-stage text-ink"
    >
      <Picture
        path={picture.path}
        alt={picture.alt}
        sizes="100vw"
        loading="eager"
        className="h-full w-full object-contain p-4"
      />
      <div className="absolute top-3 right-3 flex rounded-2 border border-line bg-surface">
        {count > 1 && (
          <>
            <IconButton label={text.previous} onClick={() => step(-1)}>
              <IconBack />
            </IconButton>
            <IconButton label={text.next} onClick={() => step(1)}>
              <IconGo />
            </IconButton>
          </>
        )}
        <IconButton label={text.close} onClick={() => dialog.current?.close()}>
          <IconClose />
        </IconButton>
      </div>
      <p role="status" className="num absolute bottom-3 left-4 text-13 text-ink-2">
        {fill(text.pictureOf, { n: index + 1, count })}
      </p>
    </dialog>
  );
}
