import type { MachineRule, PriceRules } from './price-rules.ts';
import type { PartGeometry, Technology } from './types.ts';

/**
 * The largest size, in whole percent of the model's own, at which a part still fits a machine as it stands,
 * turned about Z or not; 0 where there is none. Without a technology, any machine counts.
 */
export function largestScalePercent(input: {
  geometry: PartGeometry;
  rules: PriceRules;
  technology?: Technology | undefined;
}): number {
  const { geometry, rules, technology } = input;
  const machines = rules.machines.filter((machine) => !technology || machine.technology === technology);
  return Math.max(0, ...machines.map((machine) => scaleInto(machine, geometry)));
}

function scaleInto({ buildVolumeMm: room }: MachineRule, { sizeMm: { x, y, z } }: PartGeometry): number {
  const straight = Math.min(room.x / x, room.y / y);
  const turned = Math.min(room.x / y, room.y / x);
  const percent = Math.round(Math.min(Math.max(straight, turned), room.z / z) * 100);
  // The same products as the engine's, so that a percent named here is one that it prices.
  const length = percent / 100;
  const fitsPlate =
    (x * length <= room.x && y * length <= room.y) || (y * length <= room.x && x * length <= room.y);
  return fitsPlate && z * length <= room.z ? percent : percent - 1;
}
