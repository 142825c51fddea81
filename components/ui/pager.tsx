import { cn } from '#lib/cn';
import { Link } from './link.tsx';

export interface PagerText {
  readonly pages: string;
  readonly next: string;
  readonly previous: string;
}

interface PagerProps {
  readonly page: number;
  readonly pageCount: number;
  readonly hrefOf: (page: number) => string;
  readonly text: PagerText;
}

/** The first, the last, and the neighbours of the current page; 0 stands for a gap. */
function shownPages(page: number, pageCount: number): readonly number[] {
  const near = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount);
  const sorted = [...new Set(near)].sort((a, b) => a - b);
  return sorted.flatMap((n, index) => {
    const gap = n - (sorted[index - 1] ?? 0);
    if (gap === 2) return [n - 1, n];
    return gap > 2 ? [0, n] : [n];
  });
}

const cell = 'grid min-h-11 min-w-11 place-items-center rounded-2 text-ink-2';

export function Pager({ page, pageCount, hrefOf, text }: PagerProps) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={text.pages} className="num mt-16 border-t border-line pt-4">
      <ul className="flex flex-wrap items-center justify-center gap-1">
        {page > 1 && (
          <li>
            <Link href={hrefOf(page - 1)} rel="prev" className={cn(cell, 'px-3.5 hover:bg-sunken')}>
              {text.previous}
            </Link>
          </li>
        )}
        {shownPages(page, pageCount).map((n, index) => (
          <li key={n === 0 ? `gap-${index}` : n}>
            {n === 0 ? (
              <span aria-hidden="true" className={cell}>
                …
              </span>
            ) : (
              <Link
                href={hrefOf(n)}
                aria-current={n === page ? 'page' : undefined}
                className={cn(
                  cell,
                  n === page
                    ? 'rounded-none font-bold text-ink shadow-[inset_0_-2px_0_var(--copper)]'
                    : 'hover:bg-sunken',
                )}
              >
                {n}
              </Link>
            )}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <Link href={hrefOf(page + 1)} rel="next" className={cn(cell, 'px-3.5 hover:bg-sunken')}>
              {text.next}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
