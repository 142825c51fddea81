import { ShareBar } from '#components/charts/share-bar';
import { Verdict } from '#components/ui/verdict';
import { fill } from '#lib/text';
import type { MetricSummary, Rating } from '#lib/vitals';
import { describeFew, formatShares, type Telling } from './formats.ts';

const kinds: Record<Rating, 'good' | 'warn' | 'poor'> = {
  good: 'good',
  'needs-improvement': 'warn',
  poor: 'poor',
};

/** The verdict in words; without enough views, how many there are of how many. */
export function VerdictWord({ summary, telling }: { summary: MetricSummary; telling: Telling }) {
  const { verdict, estimate, isCertain } = summary;
  const { text } = telling;
  if (verdict === 'none') return <span className="text-ink-2">{text.verdicts.none}</span>;
  if (verdict === 'few')
    return <span className="text-ink-2">{describeFew(estimate?.count ?? 0, telling)}</span>;
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
  if (summary.estimate === null) return null;
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
