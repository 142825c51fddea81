import type { MaterialRule, SlaMachineRule } from './price-rules.ts';
import { roundGrams } from './round-grams.ts';
import type { PartGeometry, PrintEstimate, PrintSettings } from './types.ts';

/** Between parts on the plate. */
const gapMm = 3;

/**
 * Resin and time of one solid resin part. The time is that of a plate, whatever stands on it: layers ×
 * (exposure + lift), the first layers exposed longer.
 */
export function estimateSla(input: {
  geometry: PartGeometry;
  settings: Pick<PrintSettings, 'supports'>;
  material: Pick<MaterialRule, 'densityGPerCm3'>;
  machine: SlaMachineRule;
}): PrintEstimate {
  const { geometry, settings, material, machine } = input;
  const printed = (geometry.volumeMm3 * material.densityGPerCm3) / 1000;
  const supports = settings.supports === 'auto' ? (printed * machine.supportPercent) / 100 : 0;
  const lossFactor = 1 + machine.tankLossPercent / 100;
  const layers = Math.ceil(geometry.sizeMm.z / machine.layerHeightMm);
  const bottomLayers = Math.min(layers, machine.bottomLayers);
  const exposureS = (layers - bottomLayers) * machine.exposureS + bottomLayers * machine.bottomExposureS;
  return {
    filamentGrams: roundGrams(printed * lossFactor),
    supportGrams: roundGrams(supports * lossFactor),
    printTimeS: Math.round(exposureS + layers * machine.liftS),
  };
}

/** How many plates a quantity takes when parts stand in a grid as they are. */
export function countPlates(
  { sizeMm }: Pick<PartGeometry, 'sizeMm'>,
  { buildVolumeMm }: Pick<SlaMachineRule, 'buildVolumeMm'>,
  quantity: number,
): number {
  const along = (spanMm: number, partMm: number) => Math.floor((spanMm + gapMm) / (partMm + gapMm));
  const straight = along(buildVolumeMm.x, sizeMm.x) * along(buildVolumeMm.y, sizeMm.y);
  const turned = along(buildVolumeMm.x, sizeMm.y) * along(buildVolumeMm.y, sizeMm.x);
  return Math.ceil(quantity / Math.max(1, straight, turned));
}
