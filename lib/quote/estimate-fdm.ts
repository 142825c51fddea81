import type { FdmMachineRule, MaterialRule } from './price-rules.ts';
import { roundGrams } from './round-grams.ts';
import type { PartGeometry, PrintEstimate, PrintSettings } from './types.ts';

const lineWidthMm = 0.45;
/** Five solid layers on top, four below. */
const solidLayers = 9;

// Fitted to PrusaSlicer 2.5 on 23 real parts in two profiles (0.2 mm with 15 % and 0.12 mm with 40 %
// grid infill, two walls, 0.4 mm nozzle); bench/quote-accuracy.ts prints what they are worth.
const wallThicknessMm = 0.96;
const solidFactor = 1.05;
const infillFactor = 1.03;
const supportShareOfColumn = 0.42;
const supportInterfaceMm = 0.95;
/** Less than this stands in corners that the printer bridges. */
const smallestSupportMm3 = 80;
/** Mean speeds along the line with acceleration and travel, mm/s. */
const wallSpeed = 21.8;
const solidSpeed = 35.9;
const infillSpeed = 76;
const supportSpeed = 32;
const secondsPerLayer = 3.6;

/** Any layer height can be estimated; the shop offers three. */
type FdmSettings = Pick<PrintSettings, 'infillPercent' | 'supports'> & { readonly layerHeightMm: number };

interface Regions {
  readonly wallMm3: number;
  readonly solidMm3: number;
  readonly infillMm3: number;
  readonly supportMm3: number;
}

/**
 * Filament and time of one FDM part by a shell model: grams = density × (shell + infill share × rest).
 * The walls' volume is ∫ perimeter dz × wall thickness, the solid layers' the level area × their height,
 * each limited by the space that is left; the rest is infill. Time is the length of line in each region at
 * its mean speed, and a share for every layer; heating up is part of the set-up.
 */
export function estimateFdm(input: {
  geometry: PartGeometry;
  settings: FdmSettings;
  material: Pick<MaterialRule, 'densityGPerCm3'>;
  machine: Pick<FdmMachineRule, 'timePercent'>;
}): PrintEstimate {
  const { geometry, settings, material, machine } = input;
  const { wallMm3, solidMm3, infillMm3, supportMm3 } = divide(geometry, settings);
  const gramsPerMm3 = material.densityGPerCm3 / 1000;
  const lineMm2 = lineWidthMm * settings.layerHeightMm;
  const layers = Math.ceil(geometry.sizeMm.z / settings.layerHeightMm);
  const lineS =
    wallMm3 / lineMm2 / wallSpeed +
    solidMm3 / lineMm2 / solidSpeed +
    infillMm3 / lineMm2 / infillSpeed +
    supportMm3 / lineMm2 / supportSpeed;
  const printTimeS = ((lineS + layers * secondsPerLayer) * machine.timePercent) / 100;
  return {
    filamentGrams: roundGrams((wallMm3 + solidMm3 + infillMm3) * gramsPerMm3),
    supportGrams: roundGrams(supportMm3 * gramsPerMm3),
    printTimeS: Math.round(printTimeS),
  };
}

function divide(geometry: PartGeometry, settings: FdmSettings): Regions {
  const { volumeMm3, sideAreaMm2, levelAreaMm2 } = geometry;
  const wallMm3 = within(sideAreaMm2 * wallThicknessMm, volumeMm3);
  const inside = volumeMm3 - wallMm3;
  const solidMm3 = within(levelAreaMm2 * solidLayers * settings.layerHeightMm * solidFactor, inside);
  const infillShare = Math.min(1, (settings.infillPercent / 100) * infillFactor);
  return {
    wallMm3,
    solidMm3,
    infillMm3: (inside - solidMm3) * infillShare,
    supportMm3: settings.supports === 'auto' ? supportVolume(geometry) : 0,
  };
}

/** Thin places overlap before the whole part is full, so the limit is approached, not hit: w / √(1 + (w/v)²). */
function within(wantedMm3: number, spaceMm3: number): number {
  if (spaceMm3 <= 0) return 0;
  const ratio = wantedMm3 / spaceMm3;
  return wantedMm3 / Math.sqrt(1 + ratio * ratio);
}

function supportVolume({ overhangColumnMm3, overhangAreaMm2 }: PartGeometry): number {
  const supportMm3 = overhangColumnMm3 * supportShareOfColumn + overhangAreaMm2 * supportInterfaceMm;
  return supportMm3 < smallestSupportMm3 ? 0 : supportMm3;
}
