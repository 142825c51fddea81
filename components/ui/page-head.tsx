import type { ReactNode } from 'react';

interface PageHeadProps {
  readonly title: ReactNode;
  readonly lede?: ReactNode;
  readonly children?: ReactNode;
}

/** The top of a page: its one h1, a sentence, and what belongs at its right end. */
export function PageHead({ title, lede, children }: PageHeadProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-6 pb-4 sm:pt-8 sm:pb-6">
      <div>
        <h1 className="text-48 font-display tracking-title">{title}</h1>
        {lede && <p className="mt-3 max-w-[60ch] text-18 text-ink-2">{lede}</p>}
      </div>
      {children}
    </div>
  );
}
