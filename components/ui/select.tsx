import type { ComponentProps } from 'react';
import { cn } from '#lib/cn';

/** A bare native select on a line, for lists; in forms use SelectField. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <select
      className={cn(
        'chevron min-h-11 border-b border-line-strong bg-transparent pr-8 pl-0.5 font-med',
        className,
      )}
      {...rest}
    />
  );
}
