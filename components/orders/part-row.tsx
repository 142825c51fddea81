import type { ReactNode } from 'react';
import { PartPicture, type PartPictureProps } from './part-picture.tsx';

interface PartRowProps extends PartPictureProps {
  readonly title: string;
  readonly quantity: number;
  readonly facts: string;
  /** Something that the reader should know of the part. */
  readonly note?: ReactNode;
  readonly end: ReactNode;
}

/** A part of an order: its picture, what it is, what it costs. */
export function PartRow({ projectCover, modelPicture, title, quantity, facts, note, end }: PartRowProps) {
  return (
    <li className="grid grid-cols-[76px_minmax(0,1fr)_auto] items-center gap-3.5 border-t border-line py-2.5 first:border-t-0">
      <PartPicture projectCover={projectCover} modelPicture={modelPicture} />
      <div className="min-w-0 wrap-anywhere">
        {title}
        {quantity > 1 && <span className="num whitespace-nowrap"> × {quantity}</span>}
        <p className="text-14 text-ink-2">{facts}</p>
        {note && <p className="text-13 text-ink-3">{note}</p>}
      </div>
      {end}
    </li>
  );
}
