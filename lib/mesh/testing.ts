import { strToU8, zipSync } from 'fflate';
import type { TriangleMesh } from './types.ts';
import { weld } from './weld.ts';

/** A closed box from the origin, twelve triangles looking out. For tests. */
export function boxMesh(x: number, y: number, z: number): TriangleMesh {
  const corner = (bits: number) => [bits & 1 ? x : 0, bits & 2 ? y : 0, bits & 4 ? z : 0];
  const quads = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ];
  return meshOf(quads.flatMap(([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, a, c, d].flatMap(corner)));
}

export function meshOf(positions: ArrayLike<number>): TriangleMesh {
  return { positions: Float32Array.from(positions), triangleCount: positions.length / 9 };
}

export function joinMeshes(...meshes: readonly TriangleMesh[]): TriangleMesh {
  return meshOf(meshes.flatMap((mesh) => [...mesh.positions]));
}

export function mapPoints(
  mesh: TriangleMesh,
  move: (point: readonly [number, number, number]) => readonly [number, number, number],
): TriangleMesh {
  const moved = mesh.positions.slice();
  for (let i = 0; i < moved.length; i += 3) {
    moved.set(move([moved[i] ?? 0, moved[i + 1] ?? 0, moved[i + 2] ?? 0]), i);
  }
  return { positions: moved, triangleCount: mesh.triangleCount };
}

/** The triangles in another order and each starting at another corner; the winding stays. */
export function shuffleTriangles(mesh: TriangleMesh, order: readonly number[]): TriangleMesh {
  const triangles = Array.from({ length: mesh.triangleCount }, (_, index) => {
    const nine = [...mesh.positions.subarray(index * 9, index * 9 + 9)];
    const turn = ((order[index] ?? 0) % 3) * 3;
    return { key: order[index] ?? 0, nine: [...nine.slice(turn), ...nine.slice(0, turn)] };
  });
  return meshOf(triangles.toSorted((a, b) => a.key - b.key).flatMap(({ nine }) => nine));
}

/** Every triangle split into four at the middles of its edges. */
export function splitTriangles(mesh: TriangleMesh): TriangleMesh {
  const middle = (a: number[], b: number[]) => a.map((value, axis) => (value + (b[axis] ?? 0)) / 2);
  const split: number[] = [];
  for (let i = 0; i < mesh.positions.length; i += 9) {
    const [a, b, c] = [0, 3, 6].map((at) => [...mesh.positions.subarray(i + at, i + at + 3)]);
    if (!a || !b || !c) continue;
    const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)];
    split.push(...a, ...ab, ...ca, ...ab, ...b, ...bc, ...ca, ...bc, ...c, ...ab, ...bc, ...ca);
  }
  return meshOf(split);
}

export function flipTriangles(mesh: TriangleMesh): TriangleMesh {
  const flipped = mesh.positions.slice();
  for (let i = 0; i < flipped.length; i += 9) {
    flipped.set(mesh.positions.subarray(i + 3, i + 6), i + 6);
    flipped.set(mesh.positions.subarray(i + 6, i + 9), i + 3);
  }
  return { positions: flipped, triangleCount: mesh.triangleCount };
}

const namespaces =
  'xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02" xmlns:p="http://schemas.microsoft.com/3dmanufacturing/production/2015/06"';

const relationships = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Target="/3D/3dmodel.model" Id="rel0" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/>
</Relationships>`;

/** A mesh as a 3MF object. For tests. */
export function object3mf(id: number, mesh: TriangleMesh, attributes = 'type="model"'): string {
  const { positions, indices } = weld(mesh);
  const vertices: string[] = [];
  for (let i = 0; i < positions.length; i += 3) {
    vertices.push(`<vertex x="${positions[i]}" y="${positions[i + 1]}" z="${positions[i + 2]}"/>`);
  }
  const triangles: string[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    triangles.push(`<triangle v1="${indices[i]}" v2="${indices[i + 1]}" v3="${indices[i + 2]}"/>`);
  }
  return `<object id="${id}" ${attributes}><mesh><vertices>${vertices.join('')}</vertices><triangles>${triangles.join('')}</triangles></mesh></object>`;
}

export function components3mf(id: number, components: string): string {
  return `<object id="${id}" type="model"><components>${components}</components></object>`;
}

/** The XML of a model part. For tests. */
export function model3mf(input: {
  objects: string;
  build?: string;
  attributes?: string;
  before?: string;
}): string {
  const { objects, build = '', attributes = 'unit="millimeter"', before = '' } = input;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${before}<model ${namespaces} ${attributes}><resources>${objects}</resources><build>${build}</build></model>`;
}

/** Files in a package, the root model part among them or not. For tests. */
export function pack3mf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const all = { '_rels/.rels': relationships, ...files };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** A package with one model part. For tests. */
export function file3mf(input: Parameters<typeof model3mf>[0]): Uint8Array<ArrayBuffer> {
  return pack3mf({ '3D/3dmodel.model': model3mf(input) });
}
