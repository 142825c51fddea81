'use client';

import { type KeyboardEvent, useRef } from 'react';
import { Stage } from '#components/ui/stage';
import { Picture } from './picture.tsx';
import { stepByArrow, usePictureChoice } from './picture-choice.client.tsx';

/** All pictures of a work, small; the one looked at has a copper edge. */
export function PictureThumbs({ label }: { readonly label: string }) {
  const choice = usePictureChoice();
  const list = useRef<HTMLUListElement>(null);
  if (choice.pictures.length < 2) return null;
  const step = (event: KeyboardEvent) => {
    const next = stepByArrow(event, choice);
    if (next !== null) list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <ul
      ref={list}
      aria-label={label}
      className="mt-2.5 grid auto-cols-[76px] grid-flow-col gap-2.5 overflow-x-auto p-0.5 sm:grid-flow-row sm:grid-cols-5"
    >
      {choice.pictures.map((picture, index) => (
        <li key={picture.path}>
          <button
            type="button"
            aria-current={index === choice.index ? 'true' : undefined}
            onClick={() => choice.choose(index)}
            onKeyDown={step}
            className="group block w-full rounded-2"
          >
            <Stage className="group-aria-[current]:ring-2 group-aria-[current]:ring-copper group-aria-[current]:ring-inset">
              <Picture
                path={picture.path}
                alt={picture.alt}
                sizes="(min-width: 561px) 150px, 76px"
                largestPx={960}
              />
            </Stage>
          </button>
        </li>
      ))}
    </ul>
  );
}
