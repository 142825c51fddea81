import type { ReactNode } from 'react';
import { Picture } from '#components/catalogue/picture';
import { IconCube } from '#components/ui/icons';
import { Stage } from '#components/ui/stage';

interface PartRowProps {
  /** Slug of the gallery work; a part of the customer's own has no picture yet. */
  readonly projectSlug: string | null;
  readonly title: string;
  readonly quantity: number;
  readonly facts: string;
  readonly end: ReactNode;
}

/** A part of an order: its picture, what it is, what it costs. */
export function PartRow({ projectSlug, title, quantity, facts, end }: PartRowProps) {
  return (
    <li className="grid grid-cols-[76px_minmax(0,1fr)_auto] items-center gap-3.5 border-t border-line py-2.5 first:border-t-0">
      <Stage className="grid aspect-4/3 place-items-center text-ink-3">
        {projectSlug ? (
          <Picture path={`/catalogue/${projectSlug}/front`} alt="" sizes="76px" />
        ) : (
          <IconCube className="size-7" />
        )}
      </Stage>
      <div className="min-w-0 wrap-anywhere">
        {title}
        {quantity > 1 && <span className="num whitespace-nowrap"> × {quantity}</span>}
        <p className="text-14 text-ink-2">{facts}</p>
      </div>
      {end}
    </li>
  );
}
