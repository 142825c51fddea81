import type { ReactNode } from 'react';
import { ShareBar } from '#components/charts/share-bar';
import { Verdict } from '#components/ui/verdict';
import { cn } from '#lib/cn';
import { fill } from '#lib/text';
import type { MetricSummary, Rating } from '#lib/vitals';
import { describeFew, formatShares, type Telling } from './formats.ts';

/** On a phone each row becomes a block of two columns; its cells then carry their heads with them. */
export const stackedTableClass = 'stacked w-full border-collapse max-sm:block';
export const stackedRowClass =
  'border-b border-line max-sm:grid max-sm:grid-cols-2 max-sm:items-center max-sm:gap-x-4 max-sm:gap-y-1 max-sm:py-3';

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

const kinds: Record<Rating, 'good' | 'warn' | 'poor'> = {
  good: 'good',
  'needs-improvement': 'warn',
  poor: 'poor',
};

/** The verdict in words; without enough views, how many there are of how many. */
export function VerdictWord({ summary, telling }: { summary: MetricSummary; telling: Telling }) {
  const { verdict, p75, isCertain } = summary;
  const { text } = telling;
  if (verdict === 'none') return <span className="text-ink-2">{text.verdicts.none}</span>;
  if (verdict === 'few') return <span className="text-ink-2">{describeFew(p75?.count ?? 0, telling)}</span>;
  return (
    <>
      <Verdict kind={kinds[verdict]}>{text.verdicts[verdict]}</Verdict>
      {!isCertain && <small className="block text-13 text-ink-3">{text.verdicts.uncertain}</small>}
    </>
  );
}

/** Good, needs-improvement and poor views: the bar and its numbers. */
export function Ratings({ summary, telling }: { summary: MetricSummary; telling: Telling }) {
  const { good, needsImprovement, poor } = summary.ratings;
  if (summary.p75 === null) return null;
  const [goodShare, needsShare, poorShare] = formatShares(summary, telling.locale);
  const label = fill(telling.text.ratingsLabel, { good: goodShare, needs: needsShare, poor: poorShare });
  return (
    <>
      <ShareBar parts={[good, needsImprovement, poor]} label={label} />
      <small aria-hidden="true" className="mt-0.5 block text-13 whitespace-nowrap text-ink-3">
        {[goodShare, needsShare, poorShare].join(' · ')}
      </small>
    </>
  );
}
