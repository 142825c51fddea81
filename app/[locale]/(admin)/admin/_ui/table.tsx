import type { ReactNode } from 'react';
import { cn } from '#lib/cn';

/** On a phone each row becomes a block of two columns; its cells then carry their heads with them. */
export const stackedTableClass = 'stacked w-full border-collapse max-sm:block';
export const stackedRowClass =
  'border-b border-line max-sm:grid max-sm:grid-cols-2 max-sm:items-baseline max-sm:gap-x-4 max-sm:gap-y-1 max-sm:py-3';

interface HeadProps {
  readonly children: ReactNode;
  readonly isNumber?: boolean;
  readonly className?: string;
}

export function Head({ children, isNumber, className }: HeadProps) {
  return (
    <th
      scope="col"
      className={cn(
        'border-b border-line py-1.5 pr-3.5 align-bottom text-13 font-text whitespace-nowrap text-ink-3 last:pr-0',
        isNumber ? 'text-right' : 'text-left',
        className,
      )}
    >
      {children}
    </th>
  );
}

interface CellProps {
  readonly children: ReactNode;
  /** The column's head, shown above the value on a phone. */
  readonly head?: string;
  readonly isNumber?: boolean;
  readonly isWide?: boolean;
  readonly className?: string;
}

export function Cell({ children, head, isNumber, isWide, className }: CellProps) {
  return (
    <td
      className={cn(
        'num py-2.5 pr-3.5 last:pr-0 max-sm:in-[.stacked]:p-0',
        isNumber && 'text-right whitespace-nowrap max-sm:in-[.stacked]:text-left',
        isWide && 'max-sm:col-span-2',
        className,
      )}
    >
      {head && <span className="block text-13 text-ink-3 sm:hidden">{head}</span>}
      {children}
    </td>
  );
}

export function RowHead({ children, isWide }: Pick<CellProps, 'children' | 'isWide'>) {
  return (
    <th
      scope="row"
      className={cn(
        'py-2.5 pr-3.5 text-left font-med max-sm:in-[.stacked]:p-0',
        isWide && 'max-sm:col-span-2',
      )}
    >
      {children}
    </th>
  );
}
