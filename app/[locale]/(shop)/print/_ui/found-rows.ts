import type { VerdictKind } from '#components/ui/verdict';
import type { MeshMeasure } from '#lib/mesh';
import type { PriceRules, PrintSettings, Quote } from '#lib/quote';
import { fill, formatGrams, formatNumber, formatSizeMm, type Locale, plural } from '#lib/text';
import type { PrintText } from '#lib/text/messages/print';
import { lengthWords } from './length-words.ts';

export interface FoundRow {
  readonly id: string;
  readonly kind: VerdictKind;
  readonly title: string;
  readonly text: string;
  readonly ifIgnored?: string;
}

export interface FoundContext {
  readonly measure: MeshMeasure;
  readonly quote: Quote;
  readonly settings: PrintSettings;
  readonly rules: PriceRules;
  /** The factor from the file's numbers to printed millimetres. */
  readonly factor: number;
  readonly text: PrintText['found'];
  readonly locale: Locale;
}

/** What the customer should know of a model before paying, the worst first. */
export function foundRows(context: FoundContext): readonly FoundRow[] {
  const rows = [...surfaceRows(context), ...sizeRows(context), ...overhangRows(context)];
  const order: readonly VerdictKind[] = ['poor', 'warn', 'good'];
  return rows.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function hasReason(quote: Quote, reason: string): boolean {
  return quote.status === 'review' && quote.reasons.some((each) => each.reason === reason);
}

function surfaceRows({ measure, quote, text, locale }: FoundContext): readonly FoundRow[] {
  const { openEdgeCount, nonManifoldEdgeCount, flippedEdgeCount, isInsideOut } = measure;
  const rows: FoundRow[] = [];
  const isBroken = hasReason(quote, 'broken-mesh');
  if (openEdgeCount > 0) {
    rows.push({
      id: 'open',
      kind: isBroken ? 'poor' : 'warn',
      title: plural(locale, text.open.title, openEdgeCount),
      text: isBroken ? text.open.poor : text.open.text,
      ifIgnored: isBroken ? text.open.poorIgnored : text.open.ignored,
    });
  }
  const edgeRow = (id: 'shared' | 'flipped', count: number): FoundRow => ({
    id,
    kind: isBroken && openEdgeCount === 0 ? 'poor' : 'warn',
    title: plural(locale, text[id].title, count),
    text: text[id].text,
    ifIgnored: text[id].ignored,
  });
  if (nonManifoldEdgeCount > 0) rows.push(edgeRow('shared', nonManifoldEdgeCount));
  if (flippedEdgeCount > 0) rows.push(edgeRow('flipped', flippedEdgeCount));
  if (isInsideOut) rows.push({ id: 'inside-out', kind: 'good', ...text.insideOut });
  return rows.length > 0 && !isInsideOut ? rows : [...rows, ...closedRow({ measure, text, locale })];
}

function closedRow({
  measure,
  text,
  locale,
}: Pick<FoundContext, 'measure' | 'text' | 'locale'>): readonly FoundRow[] {
  const { openEdgeCount, nonManifoldEdgeCount, flippedEdgeCount, shellCount, triangleCount } = measure;
  if (openEdgeCount + nonManifoldEdgeCount + flippedEdgeCount > 0) return [];
  const words = shellCount > 1 ? text.closed.pieces : text.closed.one;
  const values = {
    pieces: plural(locale, text.pieces, shellCount),
    triangles: plural(locale, text.triangles, triangleCount),
  };
  return [{ id: 'closed', kind: 'good', title: text.closed.title, text: fill(words, values) }];
}

function sizeRows({
  measure,
  quote,
  settings,
  rules,
  factor,
  text,
  locale,
}: FoundContext): readonly FoundRow[] {
  const { x, y, z } = measure.sizeMm;
  const printed = { x: x * factor, y: y * factor, z: z * factor };
  const size = formatSizeMm(printed, locale);
  if (hasReason(quote, 'too-small')) {
    const thinnest = lengthWords([Math.min(printed.x, printed.y, printed.z)], locale);
    const { title, text: words, ignored } = text.tooSmall;
    return [{ id: 'size', kind: 'poor', title, text: fill(words, { size: thinnest }), ifIgnored: ignored }];
  }
  const technology = rules.materials.find(({ slug }) => slug === settings.material)?.technology;
  const volumes = rules.machines.filter((machine) => machine.technology === technology);
  const isTooBig = hasReason(quote, 'too-big');
  const used = quote.status === 'priced' ? volumes.find(({ slug }) => slug === quote.machine) : undefined;
  const largest = volumes.toSorted((a, b) => roomOf(b.buildVolumeMm) - roomOf(a.buildVolumeMm))[0];
  const machine = isTooBig ? largest : (used ?? largest);
  if (!machine) return [];
  const values = { size, plate: formatSizeMm(machine.buildVolumeMm, locale) };
  if (!isTooBig) {
    return [{ id: 'size', kind: 'good', title: text.fits.title, text: fill(text.fits.text, values) }];
  }
  const { title, text: words, ignored } = text.tooBig;
  return [{ id: 'size', kind: 'poor', title, text: fill(words, values), ifIgnored: ignored }];
}

function roomOf({ x, y, z }: { readonly x: number; readonly y: number; readonly z: number }): number {
  return x * y * z;
}

function overhangRows({ measure, quote, settings, factor, text, locale }: FoundContext): readonly FoundRow[] {
  if (quote.status !== 'priced' || quote.technology === 'sla') return [];
  const areaCm2 = (measure.overhangAreaMm2 * factor * factor) / 100;
  const grams = quote.estimate.supportGrams;
  if (areaCm2 < 0.01 || (settings.supports === 'auto' && grams === 0)) {
    return [{ id: 'overhang', kind: 'good', ...text.noOverhang }];
  }
  const area = `${formatNumber(areaCm2, { locale, maximumFractionDigits: areaCm2 < 10 ? 1 : 0 })}\u202f${locale === 'ru' ? 'см²' : 'cm²'}`;
  const title = fill(text.overhang.title, { area });
  if (settings.supports === 'none') {
    return [
      { id: 'overhang', kind: 'warn', title, text: text.overhang.off, ifIgnored: text.overhang.ignored },
    ];
  }
  return [
    {
      id: 'overhang',
      kind: 'warn',
      title,
      text: fill(text.overhang.text, { grams: formatGrams(grams, locale) }),
      ifIgnored: text.overhang.ignored,
    },
  ];
}
