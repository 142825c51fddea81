import type { MeshMeasure, Vector3 } from '#lib/mesh';

export type Technology = 'fdm' | 'sla';

export const layerHeightsMm = [0.1, 0.2, 0.3] as const;
export type LayerHeightMm = (typeof layerHeightsMm)[number];

/** What the customer chooses. Resin parts are solid and printed in the machine's own layers. */
export interface PrintSettings {
  /** Slug of a material in the price rules. */
  readonly material: string;
  /** Slug of a colour. */
  readonly colour: string;
  readonly layerHeightMm: LayerHeightMm;
  /** 10 to 100 */
  readonly infillPercent: number;
  /** 100 is the model's own size. */
  readonly scalePercent: number;
  readonly quantity: number;
  readonly supports: 'auto' | 'none';
  readonly urgency: 'standard' | 'rush';
}

export const defaultPrintSettings = {
  layerHeightMm: 0.2,
  infillPercent: 15,
  scalePercent: 100,
  quantity: 1,
  supports: 'auto',
  urgency: 'standard',
} as const satisfies Partial<PrintSettings>;

/** What the engine needs to know of a part, at 100 % size: a mesh's measure with its hash. */
export interface PartGeometry
  extends Pick<
    MeshMeasure,
    | 'sizeMm'
    | 'volumeMm3'
    | 'surfaceMm2'
    | 'sideAreaMm2'
    | 'levelAreaMm2'
    | 'overhangAreaMm2'
    | 'overhangColumnMm3'
    | 'baseAreaMm2'
    | 'unsealedEdgeLengthMm'
  > {
  /** `hashGeometry` of the mesh. */
  readonly hash: string;
}

/** One part as printed, rounded to 0.01 g and whole seconds: the price is made from these numbers. */
export interface PrintEstimate {
  /** Filament or resin that becomes the part, with the walls and infill asked for. */
  readonly filamentGrams: number;
  readonly supportGrams: number;
  readonly printTimeS: number;
}

/** In the order in which they are shown and added up. */
export const quoteLineKinds = [
  /** facts: grams (all parts), quantity, centsPerKilogram */
  'filament',
  /** facts: grams (all parts), quantity, centsPerKilogram */
  'support',
  /** facts: percent of material; only for colours that cost more */
  'colour',
  /** facts: seconds (all parts or plates), quantity, centsPerHour */
  'machine-time',
  /** facts: minutes, centsPerHour */
  'set-up',
  /** facts: percent of material and machine time */
  'failed-prints',
  /** facts: percent of all above */
  'margin',
  /** negative; facts: percent, fromQuantity */
  'quantity-discount',
  /** facts: percent */
  'rush',
  /** facts: minimumCents (tax included), per ('part' or 'order') */
  'minimum',
  /** facts: stepCents (of the price per part, tax included); may be negative by a cent */
  'rounding',
  /** facts: percent of net, netCents */
  'tax',
] as const;
export type QuoteLineKind = (typeof quoteLineKinds)[number];

export interface QuoteLine {
  readonly kind: QuoteLineKind;
  readonly amountCents: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

interface QuoteBasis {
  readonly settings: PrintSettings;
  readonly geometryHash: string;
  readonly rulesVersion: number;
  /** Version of the formulas; rules and engine together reproduce every line. */
  readonly engineVersion: number;
}

/** A price for `settings.quantity` parts. `lines` add up to `totalCents`, which is quantity × `unitCents`. */
export interface PricedQuote extends QuoteBasis {
  readonly status: 'priced';
  readonly technology: Technology;
  /** Slug of the machine it is priced for. */
  readonly machine: string;
  /** Size as printed. */
  readonly sizeMm: Vector3;
  readonly estimate: PrintEstimate;
  readonly currency: string;
  readonly lines: readonly QuoteLine[];
  readonly unitCents: number;
  /** Tax included. */
  readonly totalCents: number;
  readonly netCents: number;
  readonly taxCents: number;
}

export const reviewReasons = [
  /** facts: x, y, z (mm as printed) and the largest machine's maxX, maxY, maxZ */
  'too-big',
  /** facts: x, y, z (mm as printed) */
  'too-small',
  /** facts: unsealedEdgeLengthMm */
  'broken-mesh',
  /** facts: totalCents, maxCents */
  'over-sum',
  /** facts: quantity, maxQuantity */
  'over-quantity',
  /** facts: material */
  'material-unavailable',
  /** Settings or numbers that no price can be made from; no facts. */
  'not-a-price',
] as const;
export type ReviewReasonKind = (typeof reviewReasons)[number];

export interface ReviewReason {
  readonly reason: ReviewReasonKind;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** No price is shown: a person looks at it first. */
export interface ReviewQuote extends QuoteBasis {
  readonly status: 'review';
  readonly reasons: readonly ReviewReason[];
}

export type Quote = PricedQuote | ReviewQuote;

/** A promised price: plain JSON, kept with the order, replayable from its versions. Dates are ISO 8601 UTC. */
export interface FrozenQuote extends PricedQuote {
  readonly issuedAt: string;
  readonly validUntil: string;
}
