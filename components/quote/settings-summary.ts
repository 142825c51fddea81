import type { PartGeometry, PrintSettings } from '#lib/quote';
import { fill, formatNumber, formatSizeMm, type Locale } from '#lib/text';
import type { ConfiguratorText } from '#lib/text/messages/quote';
import type { MaterialChoice } from './choices.tsx';
import { formatPercent } from './line-words.ts';

interface SummaryContext {
  readonly settings: PrintSettings;
  readonly geometry: PartGeometry;
  readonly materials: readonly MaterialChoice[];
  readonly colourName: string;
  readonly locale: Locale;
  readonly text: ConfiguratorText;
}

/** The settings as lines of a mail. */
export function settingsSummary({ settings, geometry, materials, locale, text, ...context }: SummaryContext) {
  const length = settings.scalePercent / 100;
  const { x, y, z } = geometry.sizeMm;
  const size = formatSizeMm({ x: x * length, y: y * length, z: z * length }, locale);
  const percent = formatPercent(settings.scalePercent, locale);
  const { facts, factWords } = text;
  const lines = [
    [facts.size, fill(text.settings.sizeNow, { percent, size })],
    [facts.material, materials.find(({ slug }) => slug === settings.material)?.name ?? settings.material],
    [facts.colour, context.colourName],
    [text.settings.layer, formatNumber(settings.layerHeightMm, { locale })],
    [facts.infill, formatPercent(settings.infillPercent, locale)],
    [facts.quantity, formatNumber(settings.quantity, { locale })],
    [facts.supports, factWords.supports[settings.supports]],
    [facts.urgency, factWords.urgency[settings.urgency]],
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}
