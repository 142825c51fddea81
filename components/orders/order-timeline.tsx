import type { ReactNode } from 'react';
import { cn } from '#lib/cn';

export interface TimelineEntry {
  readonly key: string;
  readonly phase: 'done' | 'now' | 'next';
  readonly title: string;
  readonly when: string;
  /** Machine-readable, for what has happened. */
  readonly at: Date | null;
  readonly notes: readonly ReactNode[];
}

const marks = {
  done: 'w-6 sm:w-8 bg-[repeating-linear-gradient(var(--ink-3)_0_2px,transparent_2px_7px)]',
  now: 'w-[30px] sm:w-10 bg-[repeating-linear-gradient(var(--copper-metal)_0_2px,transparent_2px_7px)]',
  next: 'layers w-6 sm:w-8',
} as const;

/** What happened in ink layers, what holds now in copper ones, what comes in pale ones. */
export function OrderTimeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="mt-5">
      {entries.map(({ key, phase, title, when, at, notes }) => (
        <li
          key={key}
          aria-current={phase === 'now' ? 'step' : undefined}
          className="relative pb-6 pl-11 last:pb-3 sm:pl-14"
        >
          <span aria-hidden="true" className={cn('absolute top-[5px] bottom-2.5 left-0', marks[phase])} />
          <h3
            className={cn(
              'flex flex-wrap items-baseline justify-between gap-x-3 gap-y-0.5 text-18',
              phase === 'next' && 'font-med text-ink-2',
            )}
          >
            {title}
            {at ? (
              <time dateTime={at.toISOString()} className="num text-14 font-text tracking-normal text-ink-2">
                {when}
              </time>
            ) : (
              <span className="text-14 font-text tracking-normal text-ink-3">{when}</span>
            )}
          </h3>
          {notes.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a step never change places
            <div key={index} className="mt-0.5 max-w-[56ch] text-15 text-ink-2 wrap-anywhere">
              {note}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
