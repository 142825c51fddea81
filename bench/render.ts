/**
 * Seconds of one core for one catalogue picture (1600 × 1200), by number of triangles:
 * `node --conditions=react-server bench/render.ts`.
 */
import { lookOfColour, prepareScene, renderView } from '#lib/render';

/** A fluted vase of about `triangles` triangles. */
function flutedVase(triangles: number): { positions: Float32Array; indices: Uint32Array } {
  const rows = Math.round(Math.sqrt(triangles / 10));
  const columns = Math.round(triangles / 2 / rows);
  const positions = new Float32Array((rows + 1) * columns * 3);
  const indices = new Uint32Array(rows * columns * 6);
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column < columns; column++) {
      const angle = (column / columns) * 2 * Math.PI;
      const z = (row / rows) * 150;
      const radius = 38 + 10 * Math.sin(z / 40) + 3 * Math.cos(angle * 12 + z / 60);
      positions.set([radius * Math.cos(angle), radius * Math.sin(angle), z], (row * columns + column) * 3);
    }
  }
  for (let quad = 0; quad < rows * columns; quad++) {
    const next = quad - (quad % columns) + ((quad + 1) % columns);
    indices.set([quad, next, next + columns, quad, next + columns, quad + columns], quad * 6);
  }
  return { positions, indices };
}

function cpuSeconds(since: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(since);
  return ((user + system) / 1e6).toFixed(1);
}

const look = lookOfColour({ kind: 'solid', hexes: ['#B27355'] });

for (const triangles of [1000, 30_000, 300_000]) {
  const mesh = flutedVase(triangles);
  const beforePrepare = process.cpuUsage();
  const scene = prepareScene({ parts: [{ mesh, look }], layers: { pitchMm: 1.1, relief: 1 } });
  const prepared = cpuSeconds(beforePrepare);
  const beforePicture = process.cpuUsage();
  renderView(scene, { azimuthDeg: -20, elevationDeg: 14 }, { width: 1600, height: 1200 });
  console.log(
    `${mesh.indices.length / 3} triangles: prepared in ${prepared} s, picture in ${cpuSeconds(beforePicture)} s`,
  );
}
