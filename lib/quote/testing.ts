import type { PriceRules } from './price-rules.ts';
import { defaultPrintSettings, type PartGeometry, type PrintSettings } from './types.ts';

/** A solid box as the engine sees it. For tests. */
export function boxPart(x: number, y: number, z: number): PartGeometry {
  return {
    hash: 'a'.repeat(64),
    sizeMm: { x, y, z },
    volumeMm3: x * y * z,
    surfaceMm2: 2 * (x * y + y * z + z * x),
    sideAreaMm2: 2 * (x + y) * z,
    levelAreaMm2: x * y,
    overhangAreaMm2: 0,
    overhangColumnMm3: 0,
    baseAreaMm2: x * y,
    unsealedEdgeLengthMm: 0,
  };
}

export function settingsWith(changes: Partial<PrintSettings> = {}): PrintSettings {
  return { ...defaultPrintSettings, material: 'plain', colour: 'ink', ...changes };
}

/** Round numbers, so that a test can be followed by head: 20 € a kilogram, 2 € an hour, 24 € of labour an hour. */
export const testRules: PriceRules = {
  version: 7,
  currency: 'EUR',
  materials: [
    {
      slug: 'plain',
      technology: 'fdm',
      centsPerKilogram: 2000,
      densityGPerCm3: 1.25,
      maxTemperatureC: 55,
      isInStock: true,
    },
    {
      slug: 'gone',
      technology: 'fdm',
      centsPerKilogram: 2000,
      densityGPerCm3: 1.25,
      maxTemperatureC: 55,
      isInStock: false,
    },
    {
      slug: 'liquid',
      technology: 'sla',
      centsPerKilogram: 6000,
      densityGPerCm3: 1.2,
      maxTemperatureC: 50,
      isInStock: true,
    },
  ],
  machines: [
    {
      slug: 'small',
      technology: 'fdm',
      buildVolumeMm: { x: 200, y: 150, z: 180 },
      centsPerHour: 200,
      timePercent: 100,
    },
    {
      slug: 'large',
      technology: 'fdm',
      buildVolumeMm: { x: 400, y: 400, z: 400 },
      centsPerHour: 400,
      timePercent: 100,
    },
    {
      slug: 'vat',
      technology: 'sla',
      buildVolumeMm: { x: 100, y: 60, z: 150 },
      centsPerHour: 200,
      layerHeightMm: 0.05,
      exposureS: 2,
      liftS: 4,
      bottomLayers: 5,
      bottomExposureS: 30,
      supportPercent: 10,
      tankLossPercent: 0,
    },
  ],
  labour: {
    centsPerHour: 2400,
    setUpMinutes: 5,
    minutesPerPart: 5,
    minutesPerSupportedPart: 0,
    minutesPerResinPart: 0,
  },
  failureRatePercent: 5,
  marginPercent: 10,
  quantityBreaks: [
    { fromQuantity: 5, percent: 10 },
    { fromQuantity: 10, percent: 20 },
  ],
  rushPercent: 50,
  colourPercents: { brass: 25 },
  taxPercent: 22,
  minimumPartCents: 400,
  minimumOrderCents: 800,
  roundToCents: 10,
  review: { maxTotalCents: 100_000, maxQuantity: 50 },
};
