import { strToU8, zipSync } from 'fflate';
import { isDomainError } from '#lib/errors';
import { examineMesh } from './examine-mesh.ts';
import { isMeshFault } from './faults.ts';
import { findProblems, type MeshProblem } from './find-problems.ts';
import { hashGeometry } from './hash-geometry.ts';
import { measureMesh } from './measure-mesh.ts';
import { type ParsedModel, parseModel } from './parse-model.ts';
import type { TriangleMesh } from './types.ts';
import { buildViewMesh } from './view-mesh.ts';
import { weld } from './weld.ts';
import { writeBinaryStl } from './write-binary-stl.ts';

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

export interface CustomersReading {
  readonly refusal?: string;
  readonly problems?: readonly MeshProblem[];
}

const maxCpuMs = 2000;

/**
 * Everything that is done with a customer's file, and what must hold whatever is in it: a refusal has a
 * reason, numbers are finite and not negative, and it takes less than two seconds of a processor. For tests.
 *
 * @param isBrief reads and measures only
 */
export function readAsCustomer(bytes: Uint8Array, isBrief = false): CustomersReading {
  const start = process.cpuUsage();
  const reading = readModel(bytes, isBrief);
  const { user, system } = process.cpuUsage(start);
  if (user + system > maxCpuMs * 1000) throw new Error(`It took ${(user + system) / 1000} ms.`);
  return reading;
}

function readModel(bytes: Uint8Array, isBrief: boolean): CustomersReading {
  let model: ParsedModel;
  try {
    model = parseModel(bytes);
  } catch (error) {
    if (isDomainError(error) && isMeshFault(error.reason)) return { refusal: error.reason };
    throw error;
  }
  const { mesh } = model;
  const welded = weld(mesh);
  const measure = measureMesh(mesh, welded);
  requireSaneNumbers(measure);
  if (isBrief) return {};
  const findings = examineMesh(mesh, welded, measure);
  requireSaneNumbers(findings);
  hashGeometry(mesh);
  buildViewMesh(welded);
  return { problems: findProblems({ measure, findings, factor: 1, lineMm: 0.4, isBroken: false }) };
}

function requireSaneNumbers(value: unknown): void {
  const signed = new Set(['minMm', 'maxMm', 'down']);
  JSON.stringify(value, (name, each: unknown) => {
    if (signed.has(name)) return undefined;
    if (typeof each === 'number' && !(Number.isFinite(each) && each >= 0))
      throw new Error(`${name} is ${each}.`);
    return each;
  });
}

/** A change to a file; `place` is a share of its length. For tests. */
export interface Damage {
  readonly kind: 'set' | 'cut' | 'repeat' | 'end';
  readonly place: number;
  readonly length: number;
  readonly value: number;
}

export function damage(bytes: Uint8Array, changes: readonly Damage[]): Uint8Array {
  return changes.reduce(damageOnce, bytes);
}

function damageOnce(file: Uint8Array, { kind, place, length, value }: Damage): Uint8Array {
  const at = Math.floor(place * file.length);
  const after = file.subarray(at + length);
  switch (kind) {
    case 'set':
      return Uint8Array.from(file).fill(value, at, at + Math.min(length, 4));
    case 'cut':
      return Uint8Array.from([...file.subarray(0, at), ...after]);
    case 'repeat': {
      const piece = file.subarray(at, at + length);
      return Uint8Array.from([...file.subarray(0, at), ...piece, ...piece, ...after]);
    }
    case 'end':
      return file.slice(0, at);
  }
}

/** Whole files of each format, and how a damaged one becomes a file again. For tests. */
export function damageableFiles() {
  const box = boxMesh(10, 20, 30);
  const same = (bytes: Uint8Array) => bytes;
  const obj = 'v 0 0 0\nv 3 0 0\nv 3 3 0\nv 1 1 0\nv 0 3 1\nf 1 2 3 4 5\nf -1 -2// -3/1/1\nf 1 3 2\n';
  const ascii =
    'facet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1e1 0 0\nvertex 0 1.5 -2\nendloop\nendfacet\n';
  const parts =
    object3mf(1, box) + components3mf(2, '<component objectid="1" transform="1 0 0 0 1 0 0 0 1 9 0 0"/>');
  const build = '<item objectid="2"/><item objectid="1"/>';
  const pack = (xml: Uint8Array) =>
    zipSync({ '3D/3dmodel.model': xml.length > 0 ? xml : strToU8(' ') }, { level: 0 });
  return [
    { name: 'binary STL', bytes: writeBinaryStl(box), finish: same },
    { name: 'ASCII STL', bytes: strToU8(`solid a\n${ascii.repeat(4)}endsolid a\n`), finish: same },
    { name: 'OBJ', bytes: strToU8(obj), finish: same },
    { name: '3MF', bytes: file3mf({ objects: parts, build }), finish: same },
    { name: 'XML of a 3MF', bytes: strToU8(model3mf({ objects: parts, build })), finish: pack },
  ] as const;
}
