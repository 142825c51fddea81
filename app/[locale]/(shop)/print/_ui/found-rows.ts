import type { VerdictKind } from '#components/ui/verdict';
import type { MeshFindings, MeshMeasure } from '#lib/mesh';
import { findProblems, type MeshProblem } from '#lib/mesh/find-problems';
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
  /** Null while they are being looked for. */
  readonly findings: MeshFindings | null;
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

function surfaceRows(context: FoundContext): readonly FoundRow[] {
  const problems = problemsOf(context);
  const rows = problems.map((problem) => ({
    id: problem.kind,
    kind: problem.severity,
    ...problemWords(problem, context),
  }));
  return [...rows, ...closedRow(context)];
}

/** The thinnest that is built: the width of a line, and some pixels of a resin printer's screen. */
const lineMm = { fdm: 0.4, sla: 0.2 } as const;

/** Walls up to this are too thin for two lines, in the file's own units. */
export function thinWallMm({ settings, rules, factor }: Pick<FoundContext, 'settings' | 'rules' | 'factor'>) {
  return (lineMm[technologyOf(settings, rules)] * 2) / factor;
}

function technologyOf({ material }: PrintSettings, { materials }: PriceRules) {
  return materials.find(({ slug }) => slug === material)?.technology ?? 'fdm';
}

function problemsOf({ measure, findings, quote, settings, rules, factor }: FoundContext) {
  const technology = technologyOf(settings, rules);
  const isBroken = hasReason(quote, 'broken-mesh');
  return findProblems({ measure, findings, factor, lineMm: lineMm[technology], isBroken });
}

type RowWords = Pick<FoundRow, 'title' | 'text' | 'ifIgnored'>;

function problemWords({ kind, severity, facts }: MeshProblem, { text, locale }: FoundContext): RowWords {
  switch (kind) {
    case 'open': {
      const isPoor = severity === 'poor';
      return {
        title: plural(locale, text.open.title, facts.edges ?? 0),
        text: isPoor ? text.open.poor : text.open.text,
        ifIgnored: isPoor ? text.open.poorIgnored : text.open.ignored,
      };
    }
    case 'shared':
    case 'flipped':
      return {
        title: plural(locale, text[kind].title, facts.edges ?? 0),
        text: text[kind].text,
        ifIgnored: text[kind].ignored,
      };
    case 'inverted':
      return {
        title: plural(locale, text.inverted.title, facts.bodies ?? 0),
        text: text.inverted.text,
        ifIgnored: text.inverted.ignored,
      };
    case 'inside-out':
      return text.insideOut;
    case 'thin-walls': {
      const thinnest = lengthWords([facts.thinnestMm ?? 0], locale);
      return {
        title: fill(text.thin.title, { thinnest }),
        text: fill(text.thin.text, { line: lengthWords([facts.lineMm ?? 0], locale) }),
        ifIgnored: severity === 'poor' ? text.thin.poorIgnored : text.thin.ignored,
      };
    }
    case 'small-base':
      return {
        title: fill(text.base.title, { base: areaWords(facts.baseMm2 ?? 0, locale) }),
        text: fill(text.base.text, { largest: areaWords(facts.largestMm2 ?? 0, locale) }),
        ifIgnored: text.base.ignored,
      };
  }
}

function areaWords(areaMm2: number, locale: Locale): string {
  const areaCm2 = areaMm2 / 100;
  const digits = areaCm2 < 10 ? 1 : 0;
  return `${formatNumber(areaCm2, { locale, maximumFractionDigits: digits })}\u202f${locale === 'ru' ? 'см²' : 'cm²'}`;
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
  const title = fill(text.overhang.title, { area: areaWords(areaCm2 * 100, locale) });
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
