import { type FacetCounts, sampleShare } from '#lib/catalogue';
import { formatNumber, type Locale } from '#lib/text';

/** A count beside an option; of very many works it is told from a sample, in which few may be missing altogether. */
export function shownCount(count: number, { isRough }: Pick<FacetCounts, 'isRough'>, locale: Locale): string {
  if (!isRough) return formatNumber(count, { locale });
  return count === 0 ? `< ${sampleShare}` : `≈ ${formatNumber(count, { locale })}`;
}
