import type { ReactNode } from 'react';
import { cn } from '#lib/cn';

interface PriceBoxProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The one box of the page that holds the price. */
export function PriceBox({ label, className, children }: PriceBoxProps) {
  return (
    <section
      aria-label={label}
      className={cn('rounded-3 border border-line bg-surface px-5 py-5 sm:px-[22px]', className)}
    >
      {children}
    </section>
  );
}
