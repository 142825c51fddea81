import type { MeshMeasure } from '#lib/mesh';
import { toPartGeometry } from './part-geometry.ts';
import { priceQuote } from './price-quote.ts';
import type { PriceRules } from './price-rules.ts';
import { defaultPrintSettings, layerHeightsMm, type PrintSettings, type Quote } from './types.ts';

/** A work of the gallery with its model, as far as its price goes. */
export interface PricedWork {
  readonly material: string;
  readonly colour: string;
  readonly layerHeightMm: number;
  readonly infillPercent: number;
  readonly geometryHash: string;
  readonly metadata: MeshMeasure;
}

/** How one piece of a work is printed as it is shown. A layer height that is not offered counts as the usual one. */
export function settingsOfWork(work: Omit<PricedWork, 'geometryHash' | 'metadata'>): PrintSettings {
  const { material, colour, infillPercent } = work;
  const layerHeightMm =
    layerHeightsMm.find((heightMm) => heightMm === work.layerHeightMm) ?? defaultPrintSettings.layerHeightMm;
  return { ...defaultPrintSettings, material, colour, layerHeightMm, infillPercent };
}

/**
 * What one piece of a work costs, takes and weighs as it is shown: in its own material, colour, layer height and
 * infill.
 */
export function quoteWork({ geometryHash, metadata, ...work }: PricedWork, rules: PriceRules): Quote {
  return priceQuote({
    geometry: toPartGeometry(geometryHash, metadata),
    settings: settingsOfWork(work),
    rules,
  });
}
