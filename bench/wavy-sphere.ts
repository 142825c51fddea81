import type { TriangleMesh } from '#lib/mesh';

/** A closed sphere with ripples: rings × (2 rings) quads, the poles as fans. */
export function wavySphere(triangles: number): TriangleMesh {
  const rings = Math.max(3, Math.round(Math.sqrt(triangles / 4)));
  const spokes = rings * 2;
  const point = (ring: number, spoke: number): number[] => {
    const polar = (Math.PI * ring) / rings;
    const around = (2 * Math.PI * (spoke % spokes)) / spokes;
    if (ring === 0 || ring === rings) return [0, 0, ring === 0 ? 50 : -50];
    const radius = 50 + Math.sin(around * 12) * Math.sin(polar * 9) * Math.sin(polar);
    return [Math.sin(polar) * Math.cos(around), Math.sin(polar) * Math.sin(around), Math.cos(polar)].map(
      (axis) => axis * radius,
    );
  };
  const corners: number[][] = [];
  for (let ring = 0; ring < rings; ring++) {
    for (let spoke = 0; spoke < spokes; spoke++) {
      const [a, b] = [point(ring, spoke), point(ring + 1, spoke)];
      const [c, d] = [point(ring + 1, spoke + 1), point(ring, spoke + 1)];
      if (ring < rings - 1) corners.push(a, b, c);
      if (ring > 0) corners.push(a, c, d);
    }
  }
  const positions = Float32Array.from(corners.flat());
  return { positions, triangleCount: positions.length / 9 };
}

/** As most programs write it: six digits after the point in scientific notation. */
export function asciiStl({ positions, triangleCount }: TriangleMesh): Uint8Array {
  const lines = ['solid wavy'];
  for (let i = 0; i < triangleCount * 9; i += 9) {
    const vertex = (at: number) =>
      `      vertex ${[0, 1, 2].map((axis) => (positions[i + at + axis] ?? 0).toExponential(6)).join(' ')}`;
    lines.push(
      '  facet normal 0 0 0',
      '    outer loop',
      vertex(0),
      vertex(3),
      vertex(6),
      '    endloop',
      '  endfacet',
    );
  }
  lines.push('endsolid wavy', '');
  return new TextEncoder().encode(lines.join('\n'));
}
