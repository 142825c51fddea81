import type { IndexedMesh } from '#lib/mesh';
import { lookOfColour } from './looks.ts';
import type { RenderScene, ScenePart } from './scene.ts';

/** An upright box on the floor, centred on the z axis. */
export function boxMesh(widthMm: number, heightMm: number): IndexedMesh {
  const half = widthMm / 2;
  const positions = new Float32Array(24);
  for (let corner = 0; corner < 8; corner++) {
    positions[corner * 3] = corner & 1 ? half : -half;
    positions[corner * 3 + 1] = corner & 2 ? half : -half;
    positions[corner * 3 + 2] = corner & 4 ? heightMm : 0;
  }
  const quads = [0, 2, 3, 1, 4, 5, 7, 6, 0, 1, 5, 4, 2, 6, 7, 3, 0, 4, 6, 2, 1, 3, 7, 5];
  const indices = new Uint32Array(36);
  for (let face = 0; face < 6; face++) {
    const [a = 0, b = 0, c = 0, d = 0] = quads.slice(face * 4, face * 4 + 4);
    indices.set([a, b, c, a, c, d], face * 6);
  }
  return { positions, indices };
}

/** A box of 40 mm seen slightly from above, layers off unless asked for. */
export function boxScene(part: Partial<ScenePart> = {}, layers = { pitchMm: 2, relief: 0 }): RenderScene {
  const look = lookOfColour({ kind: 'solid', hexes: ['#B27355'] });
  return {
    parts: [{ mesh: boxMesh(40, 40), look, ...part }],
    view: { azimuthDeg: 0, elevationDeg: 12 },
    layers,
  };
}
