import type { ReactNode } from 'react';

interface SectionHeadProps {
  readonly id: string;
  readonly title: string;
  readonly children?: ReactNode;
}

export function SectionHead({ id, title, children }: SectionHeadProps) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <h2 id={id} className="max-w-[18ch] text-48 font-display tracking-title">
        {title}
      </h2>
      {children && <div className="max-w-[46ch] text-ink-2">{children}</div>}
    </div>
  );
}
