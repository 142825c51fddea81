import type { ReactNode } from 'react';
import { cn } from '#lib/cn';
import { type VerdictKind, VerdictShape } from './verdict.tsx';

interface NoticeProps {
  readonly kind?: VerdictKind | 'note';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly className?: string;
  /** `alert` for what just went wrong, `status` for what just went well. */
  readonly role?: 'alert' | 'status';
}

const grounds = {
  note: 'border-line bg-surface',
  good: 'border-good bg-good-soft',
  warn: 'border-warn bg-warn-soft',
  poor: 'border-poor bg-poor-soft',
} as const;
const marks = { good: 'text-good', warn: 'text-warn', poor: 'text-poor' } as const;

export function Notice({ kind = 'note', title, children, className, role }: NoticeProps) {
  return (
    <div
      role={role}
      className={cn('flex gap-3 rounded-2 border px-4 py-3 text-15', grounds[kind], className)}
    >
      {kind !== 'note' && <VerdictShape kind={kind} className={cn('mt-1 size-4', marks[kind])} />}
      <div className="min-w-0">
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
