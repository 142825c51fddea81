import type { Vector3 } from '#lib/mesh';
import type { Technology } from './types.ts';

/** All money in integer cents before tax unless it says so; percentages of 100. */
export interface PriceRules {
  readonly version: number;
  /** ISO 4217 */
  readonly currency: string;
  readonly materials: readonly MaterialRule[];
  /** In order of preference: a part goes to the first machine that it fits. */
  readonly machines: readonly MachineRule[];
  readonly labour: LabourRule;
  /** Share of material and machine time that is printed twice. */
  readonly failureRatePercent: number;
  readonly marginPercent: number;
  /** The highest `fromQuantity` reached counts. */
  readonly quantityBreaks: readonly QuantityBreak[];
  readonly rushPercent: number;
  /** What a colour adds to the price of its material; colours not named add nothing. */
  readonly colourPercents: Readonly<Record<string, number>>;
  readonly taxPercent: number;
  /** Tax included. */
  readonly minimumPartCents: number;
  /** Tax included. */
  readonly minimumOrderCents: number;
  /** The price of a part, tax included, is rounded up to a multiple of this. */
  readonly roundToCents: number;
  readonly review: ReviewRule;
}

export interface MaterialRule {
  readonly slug: string;
  readonly technology: Technology;
  readonly centsPerKilogram: number;
  readonly densityGPerCm3: number;
  /** Above this a part loses its shape. */
  readonly maxTemperatureC: number;
  readonly isInStock: boolean;
}

interface MachineBasis {
  readonly slug: string;
  readonly buildVolumeMm: Vector3;
  readonly centsPerHour: number;
}

export interface FdmMachineRule extends MachineBasis {
  readonly technology: 'fdm';
  /** 100 is a bed-slinger as measured in bench/quote-accuracy.ts; recorded prints move it. */
  readonly timePercent: number;
}

export interface SlaMachineRule extends MachineBasis {
  readonly technology: 'sla';
  readonly layerHeightMm: number;
  readonly exposureS: number;
  /** Peeling, lifting and lowering, per layer. */
  readonly liftS: number;
  readonly bottomLayers: number;
  readonly bottomExposureS: number;
  /** Resin in supports, as a share of the part. */
  readonly supportPercent: number;
  /** Resin that is washed off and filtered out, as a share of all that is printed. */
  readonly tankLossPercent: number;
}

export type MachineRule = FdmMachineRule | SlaMachineRule;

export interface LabourRule {
  readonly centsPerHour: number;
  /** Checking, slicing and packing, once. */
  readonly setUpMinutes: number;
  /** Taking off the plate, per part. */
  readonly minutesPerPart: number;
  /** Breaking away supports, per part that has them. */
  readonly minutesPerSupportedPart: number;
  /** Washing and curing, per resin part. */
  readonly minutesPerResinPart: number;
}

export interface QuantityBreak {
  readonly fromQuantity: number;
  readonly percent: number;
}

/** Beyond these a person looks before a price is promised. */
export interface ReviewRule {
  readonly maxTotalCents: number;
  readonly maxQuantity: number;
}
