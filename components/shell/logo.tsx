import { cn } from '#lib/cn';

export function Logo({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className={cn('flex-none fill-none', className ?? 'size-7')}>
      <path d="M11.5 5h3M9.8 9h7.4M8 13h13M6 17h17.2M4 21h21" className="stroke-current" strokeWidth="2" />
      <path d="M2 25h25" className="stroke-copper-metal" strokeWidth="2.4" />
    </svg>
  );
}
