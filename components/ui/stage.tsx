import type { ComponentProps } from 'react';
import { cn } from '#lib/cn';

/** The quiet surface behind every product picture. */
export function Stage({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div
      className={cn(
        'relative isolate overflow-hidden rounded-2 bg-linear-to-b from-stage-top to-stage',
        className,
      )}
      {...rest}
    />
  );
}
