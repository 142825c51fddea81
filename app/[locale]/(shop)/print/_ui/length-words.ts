import type { Vector3 } from '#lib/mesh';
import { formatNumber, type Locale } from '#lib/text';

const names = { en: { mm: 'mm', m: 'm' }, ru: { mm: 'мм', m: 'м' } } as const;
const narrowSpace = '\u202f';

/** Lengths of any size in one unit: `2.8 × 3.3 mm`, `0.013 mm`, `71 m`. */
export function lengthWords(edgesMm: readonly number[], locale: Locale): string {
  const longest = Math.max(...edgesMm);
  const [unit, scale] = longest >= 10_000 ? (['m', 0.001] as const) : (['mm', 1] as const);
  const digits =
    longest * scale < 1
      ? { maximumSignificantDigits: 2 }
      : { maximumFractionDigits: longest * scale < 100 ? 1 : 0 };
  const edges = edgesMm.map((edge) => formatNumber(edge * scale, { locale, ...digits }));
  return `${edges.join(' × ')}${narrowSpace}${names[locale][unit]}`;
}

export function sizeWords({ x, y, z }: Vector3, locale: Locale): string {
  return lengthWords([x, y, z], locale);
}
