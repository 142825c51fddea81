import { formatNumber, type Locale, plural } from '#lib/text';
import type { CatalogueText } from '#lib/text/messages/catalogue';

interface StarDistributionProps {
  readonly distribution: {
    readonly count: number;
    readonly average: number;
    readonly countByStars: readonly number[];
  };
  readonly locale: Locale;
  readonly text: CatalogueText;
}

/** The average, and how many gave five stars down to one. */
export function StarDistribution({ distribution, locale, text }: StarDistributionProps) {
  const { count, average, countByStars } = distribution;
  const most = Math.max(1, ...countByStars);
  return (
    <div className="grid grid-cols-[auto_1fr] items-center gap-6">
      <div>
        <span className="num text-[3.25rem] leading-none font-display tracking-[-.04em]">
          {formatNumber(average, { locale, minimumFractionDigits: 1, maximumFractionDigits: 1 })}
        </span>
        <p className="text-13 text-ink-3">{plural(locale, text.reviews, count)}</p>
      </div>
      <ol aria-label={text.distribution} className="distribution">
        {[5, 4, 3, 2, 1].map((stars) => {
          const given = countByStars[stars - 1] ?? 0;
          return (
            <li key={stars}>
              <span>
                {stars}
                <span className="sr-only"> ★</span>
              </span>
              <i aria-hidden="true" style={{ backgroundSize: `${Math.round((given / most) * 100)}% 100%` }} />
              <span>{given}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
