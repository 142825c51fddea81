import type { IndexedMesh } from '#lib/mesh';
import type { PreviewPart } from '#lib/mesh/decode-preview';
import { cutAtHeights } from './shapes/cut-at-heights.ts';
import type { WorkModel, WorkPart } from './work-model.ts';

interface ColouredMesh {
  readonly colour: string;
  readonly mesh: IndexedMesh;
}

export interface CombinedWork {
  readonly mesh: IndexedMesh;
  readonly parts: readonly PreviewPart[];
}

/** All bodies of a work as one mesh whose triangles are sorted by colour, as the preview container wants. */
export function combineParts({ parts }: WorkModel): CombinedWork {
  const coloured = parts.flatMap(byColour);
  const vertices = coloured.reduce((sum, { mesh }) => sum + mesh.positions.length, 0);
  const corners = coloured.reduce((sum, { mesh }) => sum + mesh.indices.length, 0);
  const positions = new Float32Array(vertices);
  const indices = new Uint32Array(corners);
  let [vertex, corner] = [0, 0];
  for (const { mesh } of coloured) {
    positions.set(mesh.positions, vertex * 3);
    for (const index of mesh.indices) indices[corner++] = index + vertex;
    vertex += mesh.positions.length / 3;
  }
  return {
    mesh: { positions, indices },
    parts: coloured.map(({ colour, mesh }) => ({ colour, triangleCount: mesh.indices.length / 3 })),
  };
}

/** A body printed with filament changes falls into its bands; they share the vertices along each change. */
function byColour({ mesh, colour, elevationBands }: WorkPart): ColouredMesh[] {
  if (!elevationBands) return [{ colour, mesh }];
  const { positions, indices } = cutAtHeights(
    mesh,
    elevationBands.map(({ toZMm }) => toZMm),
  );
  const corners = elevationBands.map((): number[] => []);
  for (let corner = 0; corner < indices.length; corner += 3) {
    const triangle = indices.subarray(corner, corner + 3);
    const middle = triangle.reduce((sum, vertex) => sum + (positions[vertex * 3 + 2] ?? 0), 0) / 3;
    const band = elevationBands.findIndex(({ toZMm }) => middle < toZMm);
    corners.at(band)?.push(...triangle);
  }
  return elevationBands.map((band, index) => ({
    colour: band.colour,
    mesh: { positions, indices: Uint32Array.from(corners[index] ?? []) },
  }));
}
