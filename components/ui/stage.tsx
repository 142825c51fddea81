import type { ComponentProps } from 'react';
import { cn } from '#lib/cn';

/** The quiet surface behind every product picture. */
export function Stage({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cn('stage', className)} {...rest} />;
}
