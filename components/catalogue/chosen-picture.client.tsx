'use client';

import { useRef } from 'react';
import { IconButton } from '#components/ui/button';
import { IconBack, IconClose, IconFullScreen, IconGo } from '#components/ui/icons';
import { fill } from '#lib/text/template';
import { Picture } from './picture.tsx';
import { stepByArrow, usePictureChoice } from './picture-choice.client.tsx';

export interface ChosenPictureText {
  readonly enlarge: string;
  readonly close: string;
  readonly next: string;
  readonly previous: string;
  readonly pictureOf: string;
}

interface ChosenPictureProps {
  readonly sizes: string;
  readonly text: ChosenPictureText;
}

const panel = 'rounded-2 border border-line bg-surface';

/** The picture that is looked at, and the same over the whole screen. */
export function ChosenPicture({ sizes, text }: ChosenPictureProps) {
  const { pictures, index } = usePictureChoice();
  const dialog = useRef<HTMLDialogElement>(null);
  const picture = pictures[index];
  if (!picture) return null;
  return (
    <>
      <Picture path={picture.path} alt={picture.alt} sizes={sizes} loading="first" />
      <IconButton
        label={text.enlarge}
        onClick={() => dialog.current?.showModal()}
        className={`absolute top-3 right-3 ${panel}`}
        style={{ position: 'absolute' }}
      >
        <IconFullScreen />
      </IconButton>
      <dialog
        ref={dialog}
        aria-label={picture.alt}
        className="m-0 size-full max-h-none max-w-none bg-linear-to-b from-stage-top to-stage text-ink"
      >
        <FullScreenPicture text={text} onClose={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

function FullScreenPicture({ text, onClose }: { text: ChosenPictureText; onClose: () => void }) {
  const choice = usePictureChoice();
  const { pictures, index, choose } = choice;
  const picture = pictures[index];
  const count = pictures.length;
  const step = (by: number) => choose((index + by + count) % count);
  if (!picture) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut for the two buttons inside
    <div className="grid size-full place-items-center" onKeyDown={(event) => stepByArrow(event, choice)}>
      <Picture
        path={picture.path}
        alt={picture.alt}
        sizes="100vw"
        className="h-dvh w-full object-contain p-4"
      />
      <div className={`absolute top-3 right-3 flex ${panel}`}>
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
        <IconButton label={text.close} onClick={onClose}>
          <IconClose />
        </IconButton>
      </div>
      <p role="status" className="num absolute bottom-3 left-4 text-13 text-ink-2">
        {fill(text.pictureOf, { n: index + 1, count })}
      </p>
    </div>
  );
}
