import { cn } from '#lib/cn';

/** A place that is being filled: the layers of what is to come. Give it the size of the real thing. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden="true" className={cn('ghost rounded-1', className)} />;
}
