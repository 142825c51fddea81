import type { MeshMeasure } from '#lib/mesh';
import { toPartGeometry } from './part-geometry.ts';
import { priceQuote } from './price-quote.ts';
import type { PriceRules } from './price-rules.ts';
import { defaultPrintSettings, layerHeightsMm, type Quote } from './types.ts';

/** A work of the gallery with its model, as far as its price goes. */
export interface PricedWork {
  readonly material: string;
  readonly colour: string;
  readonly layerHeightMm: number;
  readonly infillPercent: number;
  readonly geometryHash: string;
  readonly metadata: MeshMeasure;
}

/**
 * What one piece of a work costs, takes and weighs as it is shown: in its own material, colour, layer height and
 * infill. A layer height that is not offered counts as the usual one.
 */
export function quoteWork({ geometryHash, metadata, ...work }: PricedWork, rules: PriceRules): Quote {
  const { material, colour, infillPercent } = work;
  const layerHeightMm =
    layerHeightsMm.find((heightMm) => heightMm === work.layerHeightMm) ?? defaultPrintSettings.layerHeightMm;
  return priceQuote({
    geometry: toPartGeometry(geometryHash, metadata),
    settings: { ...defaultPrintSettings, material, colour, layerHeightMm, infillPercent },
    rules,
  });
}
