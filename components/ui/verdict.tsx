import type { ReactNode } from 'react';
import { cn } from '#lib/cn';

export type VerdictKind = 'good' | 'warn' | 'poor';

const tones: Record<VerdictKind, string> = { good: 'text-good', warn: 'text-warn', poor: 'text-poor' };

const shapes: Record<VerdictKind, ReactNode> = {
  good: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="m5 8.2 2.2 2.2L11 6" />
    </>
  ),
  warn: <path d="M8 1.8 15 14H1zM8 6v4M8 11.5v1" />,
  poor: (
    <>
      <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" className="fill-current" />
      <path d="m5.5 5.5 5 5m0-5-5 5" className="stroke-surface" />
    </>
  ),
};

/** Circle, triangle, octagon: the shape says what the colour says. */
export function VerdictShape({ kind, className }: { kind: VerdictKind; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      strokeWidth="1.5"
      className={cn('flex-none fill-none stroke-current', className ?? 'size-4')}
    >
      {shapes[kind]}
    </svg>
  );
}

interface VerdictProps {
  readonly kind: VerdictKind;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A judgement in a word, with its shape and colour. */
export function Verdict({ kind, children, className }: VerdictProps) {
  return (
    <span
      className={cn(
        'inline-flex items-baseline gap-2 text-14 font-med whitespace-nowrap',
        tones[kind],
        className,
      )}
    >
      <VerdictShape kind={kind} className="size-4 self-center" />
      {children}
    </span>
  );
}
