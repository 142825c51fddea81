import type { ReactNode } from 'react';

interface QuestionProps {
  readonly id: string;
  readonly title: string;
  readonly lede: string;
  readonly children: ReactNode;
}

/** One question of the page with its answer below an ink line. */
export function Question({ id, title, lede, children }: QuestionProps) {
  return (
    <section aria-labelledby={id} className="min-w-0 border-t border-ink pt-4.5 pb-8.5">
      <div className="mb-3.5 flex flex-wrap items-baseline gap-x-4.5 gap-y-0.5">
        <h2 id={id} className="text-22 font-display tracking-head">
          {title}
        </h2>
        <p className="text-ink-2">{lede}</p>
      </div>
      {children}
    </section>
  );
}
