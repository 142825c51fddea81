import { isBrokenSurface } from '#lib/mesh/is-broken-surface';
import type { MachineRule, MaterialRule, PriceRules } from './price-rules.ts';
import { layerHeightsMm, type PartGeometry, type PrintSettings, type ReviewReason } from './types.ts';

/** Nothing below the width of a line can be printed. */
const smallestSizeMm = 0.4;

/** Why a part may not be priced by itself; empty when it may. `geometry` is the part as printed. */
export function findReviewReasons(input: {
  geometry: PartGeometry;
  settings: PrintSettings;
  rules: PriceRules;
  material: MaterialRule | undefined;
}): ReviewReason[] {
  const { geometry, settings, rules, material } = input;
  if (!areSane(settings) || !areMeasures(geometry)) return [{ reason: 'not-a-price', facts: {} }];
  const { x, y, z } = geometry.sizeMm;
  const reasons: ReviewReason[] = [];
  if (!material?.isInStock) {
    reasons.push({ reason: 'material-unavailable', facts: { material: settings.material } });
  }
  if (settings.quantity > rules.review.maxQuantity) {
    const { maxQuantity } = rules.review;
    reasons.push({ reason: 'over-quantity', facts: { quantity: settings.quantity, maxQuantity } });
  }
  if (Math.min(x, y, z) < smallestSizeMm) reasons.push({ reason: 'too-small', facts: { x, y, z } });
  if (isBrokenSurface(geometry)) {
    const { unsealedEdgeLengthMm } = geometry;
    reasons.push({ reason: 'broken-mesh', facts: { unsealedEdgeLengthMm } });
  }
  if (material && !findMachine(rules, material, geometry)) {
    reasons.push({ reason: 'too-big', facts: { x, y, z, ...largestBuildVolume(rules, material) } });
  }
  return reasons;
}

/** The first machine of the material's technology that the part fits as it stands, turned about Z or not. */
export function findMachine(
  rules: PriceRules,
  material: MaterialRule,
  { sizeMm }: PartGeometry,
): MachineRule | undefined {
  return rules.machines.find(({ technology, buildVolumeMm: { x, y, z } }) => {
    const fitsPlate = (sizeMm.x <= x && sizeMm.y <= y) || (sizeMm.x <= y && sizeMm.y <= x);
    return technology === material.technology && fitsPlate && sizeMm.z <= z;
  });
}

function largestBuildVolume(rules: PriceRules, { technology }: MaterialRule) {
  const volumes = rules.machines.filter((machine) => machine.technology === technology);
  const { x, y, z } = volumes.reduce(
    (largest, { buildVolumeMm: next }) =>
      next.x * next.y * next.z > largest.x * largest.y * largest.z ? next : largest,
    { x: 0, y: 0, z: 0 },
  );
  return { maxX: x, maxY: y, maxZ: z };
}

function areSane(settings: PrintSettings): boolean {
  const { layerHeightMm, infillPercent, scalePercent, quantity } = settings;
  return (
    layerHeightsMm.includes(layerHeightMm) &&
    infillPercent >= 10 &&
    infillPercent <= 100 &&
    scalePercent > 0 &&
    Number.isSafeInteger(quantity) &&
    quantity >= 1
  );
}

function areMeasures(geometry: PartGeometry): boolean {
  const { hash: _hash, sizeMm, ...measures } = geometry;
  const numbers = [...Object.values(sizeMm), ...Object.values(measures)];
  return numbers.every((value) => Number.isFinite(value) && value >= 0);
}
