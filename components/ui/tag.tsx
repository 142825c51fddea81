import type { ReactNode } from 'react';
import { cn } from '#lib/cn';

interface TagProps {
  readonly tone?: 'quiet' | 'copper' | 'good' | 'warn' | 'poor';
  readonly className?: string;
  readonly children: ReactNode;
}

const tones = {
  quiet: 'border-line bg-surface text-ink-2',
  copper: 'border-transparent bg-copper-soft text-copper',
  good: 'border-transparent bg-good-soft text-good',
  warn: 'border-transparent bg-warn-soft text-warn',
  poor: 'border-transparent bg-poor-soft text-poor',
} as const;

export function Tag({ tone = 'quiet', className, children }: TagProps) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 rounded-1 border px-2 py-0.5 text-12 font-med',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
