/**
 * How long one million triangles take: node bench/mesh-parse.ts [triangles]
 * A wavy sphere is written as a binary STL and goes through parse, weld, measure and hash.
 */
import { hashGeometry, measureMesh, parseStl, type TriangleMesh, weld, writeBinaryStl } from '#lib/mesh';

const wanted = Number(process.argv[2] ?? 1_000_000);
const bytes = writeBinaryStl(wavySphere(wanted));
const runs = 5;
const steps = new Map<string, number[]>();

for (let run = 0; run < runs; run++) {
  const mesh = timed('parse', () => parseStl(bytes));
  const welded = timed('weld', () => weld(mesh));
  const measure = timed('measure', () => measureMesh(mesh, welded));
  timed('hash', () => hashGeometry(mesh));
  if (measure.openEdgeCount > 0 || measure.shellCount !== 1) throw new Error('The sphere is not closed.');
}

let totalMs = 0;
for (const [step, times] of steps) {
  const medianMs = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  totalMs += medianMs;
  console.log(`${step.padEnd(8)} ${medianMs.toFixed(0).padStart(5)} ms`);
}
const megabytes = (bytes.length / 1e6).toFixed(0);
console.log(`${'total'.padEnd(8)} ${totalMs.toFixed(0).padStart(5)} ms (${megabytes} MB, median of ${runs})`);

function timed<T>(step: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  steps.set(step, [...(steps.get(step) ?? []), performance.now() - start]);
  return result;
}

/** A closed sphere with ripples: rings × (2 rings) quads, the poles as fans. */
function wavySphere(triangles: number): TriangleMesh {
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
