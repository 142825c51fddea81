import { strToU8, zipSync } from 'fflate';
import type { MeshFault } from './faults.ts';
import type { ProblemKind } from './find-problems.ts';
import {
  boxMesh,
  components3mf,
  file3mf,
  flipTriangles,
  joinMeshes,
  mapPoints,
  meshOf,
  object3mf,
  splitTriangles,
} from './testing.ts';
import type { TriangleMesh } from './types.ts';
import { writeBinaryStl } from './write-binary-stl.ts';

const fine = splitTriangles(splitTriangles(splitTriangles(boxMesh(40, 30, 20))));
const item = '<item objectid="1"/>';
const box3mf = object3mf(1, boxMesh(10, 10, 10));

function pick(mesh: TriangleMesh, which: (triangle: number) => boolean): TriangleMesh {
  const kept = Array.from({ length: mesh.triangleCount }, (_, triangle) => triangle).filter(which);
  return meshOf(kept.flatMap((triangle) => [...mesh.positions.subarray(triangle * 9, triangle * 9 + 9)]));
}

function stl({ claimed, at, value }: { claimed?: number; at?: number; value?: number } = {}): Uint8Array {
  const bytes = writeBinaryStl(fine);
  const view = new DataView(bytes.buffer);
  if (claimed !== undefined) view.setUint32(80, claimed, true);
  if (at !== undefined) view.setFloat32(at, value ?? 0, true);
  return bytes;
}

/** Files that hold no model, with the fault that each is refused for. For tests. */
export const notModels: readonly (readonly [what: string, bytes: Uint8Array, fault: MeshFault])[] = [
  ['0 bytes', new Uint8Array(0), 'mesh-empty'],
  ['80 bytes', new Uint8Array(80), 'stl-truncated'],
  ['truncated in a triangle', stl().subarray(0, 20_000), 'stl-truncated'],
  ['truncated text', strToU8('solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 0'), 'text-truncated'],
  ['a count too low', stl({ claimed: 3 }), 'stl-count-lies'],
  ['a count too high', stl({ claimed: 100_000 }), 'stl-count-lies'],
  ['a count of 4 billion', stl({ claimed: 4_294_967_295 }), 'stl-count-lies'],
  ['NaN', stl({ at: 96, value: Number.NaN }), 'mesh-not-finite'],
  ['infinity', stl({ at: 96, value: Infinity }), 'mesh-not-finite'],
  ['flat', writeBinaryStl(boxMesh(10, 10, 0)), 'mesh-flat'],
  ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...stl()]), 'not-a-model'],
  ['a web page', strToU8('<!DOCTYPE html><title>Not found</title>'), 'not-a-model'],
  ['a zip bomb', zipSync({ '3D/3dmodel.model': new Uint8Array(3e7).fill(32) }), 'zip-bomb'],
  [
    'a zip slip',
    zipSync({ '../../x': strToU8('x'), '3D/3dmodel.model': strToU8('<a/>') }),
    'zip-unsafe-name',
  ],
  ['a NUL in a name', zipSync({ 'a\0.model': strToU8('x') }), 'zip-unsafe-name'],
  ['a ZIP of something else', zipSync({ 'letter.txt': strToU8('x') }), '3mf-no-model'],
  [
    'billion laughs',
    file3mf({ objects: box3mf, build: item, before: '<!DOCTYPE a [<!ENTITY b "bbb"><!ENTITY c "&b;&b;">]>' }),
    'xml-doctype',
  ],
  [
    'an entity from outside',
    file3mf({ objects: box3mf, build: item, before: '<!DOCTYPE a SYSTEM "file:///etc/passwd">' }),
    'xml-doctype',
  ],
  [
    'a component cycle',
    file3mf({ objects: components3mf(1, '<component objectid="1"/>'), build: item }),
    '3mf-cycle',
  ],
  [
    'an index out of range (3MF)',
    file3mf({ objects: box3mf.replace('v1="0"', 'v1="99"'), build: item }),
    'mesh-bad-index',
  ],
  ['an index out of range (OBJ)', strToU8('v 0 0 0\nv 1 0 0\nv 0 1 1\nf 1 2 9\n'), 'mesh-bad-index'],
  ['points without faces', strToU8('v 0 0 0\nv 1 0 0\nv 0 1 1\n'), 'mesh-empty'],
];

const manyBodies = Array.from({ length: 10_000 }, (_, index) =>
  mapPoints(boxMesh(1, 1, 1), ([x, y, z]) => [x + (index % 100) * 2, y + Math.floor(index / 100) * 2, z]),
);
const bodies = new Float32Array(manyBodies.length * 108);
for (const [index, body] of manyBodies.entries()) bodies.set(body.positions, index * 108);

/** Models with faults, with the problems that are told of each. For tests. */
export const faultyModels: readonly (readonly [
  what: string,
  mesh: TriangleMesh,
  problems: readonly ProblemKind[],
])[] = [
  [
    'half flipped',
    joinMeshes(
      pick(fine, (i) => i % 2 === 0),
      flipTriangles(pick(fine, (i) => i % 2 === 1)),
    ),
    ['flipped'],
  ],
  ['duplicated', joinMeshes(fine, fine), ['shared']],
  ['with 2 % of holes', pick(fine, (i) => i % 50 !== 0), ['open']],
  ['an open leaf', meshOf([0, 0, 0, 10, 0, 0, 0, 10, 5]), ['open']],
  ['with faces without area', joinMeshes(fine, meshOf([1, 1, 1, 2, 2, 2, 3, 3, 3])), ['open']],
  ['of huge coordinates', boxMesh(3e38, 3e38, 3e38), []],
  ['of tiny coordinates', boxMesh(1e-30, 1e-30, 1e-30), ['thin-walls']],
  ['far from the origin', mapPoints(boxMesh(10, 10, 10), ([x, y, z]) => [x + 1e6, y, z]), []],
  ['inside out', flipTriangles(fine), ['inside-out']],
  ['of 10,000 bodies', { positions: bodies, triangleCount: 120_000 }, []],
];
