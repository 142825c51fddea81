import type { Box } from '#lib/mesh';

export function scaleBox({ minMm, maxMm, sizeMm }: Box, scale: number): Box {
  const times = ({ x, y, z }: Box['sizeMm']) => ({ x: x * scale, y: y * scale, z: z * scale });
  return { minMm: times(minMm), maxMm: times(maxMm), sizeMm: times(sizeMm) };
}
