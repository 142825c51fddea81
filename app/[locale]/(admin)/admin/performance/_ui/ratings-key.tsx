import { ChartPatterns } from '#components/charts/chart-patterns';
import type { PerformanceText } from '#lib/text/messages/performance';

const fills = [
  ['good', 'var(--good-fill)'],
  ['needs', 'url(#fill-needs)'],
  ['poor', 'url(#fill-poor)'],
] as const;

/** What the three fills of the bars mean. */
export function RatingsKey({ text }: { readonly text: PerformanceText }) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-13 text-ink-2">
      <ChartPatterns />
      {fills.map(([name, fill]) => (
        <span key={name} className="inline-flex items-center gap-1.5">
          <svg width="18" height="11" aria-hidden="true">
            <rect width="18" height="11" fill={fill} />
          </svg>
          {text.key[name]}
        </span>
      ))}
    </p>
  );
}
