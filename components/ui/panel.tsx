import type { ReactNode } from 'react';
import { cn } from '#lib/cn';

interface PanelProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A box: it holds controls, or it is one document. */
export function Panel({ id, title, className, children }: PanelProps) {
  return (
    <section
      aria-labelledby={id}
      className={cn('rounded-3 border border-line bg-surface px-4 py-5 sm:px-6', className)}
    >
      <h2 id={id} className="mb-3 text-18">
        {title}
      </h2>
      {children}
    </section>
  );
}
