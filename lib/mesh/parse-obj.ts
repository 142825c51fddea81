import { maxTriangles, meshError } from './faults.ts';
import { GrowingFloats, GrowingIntegers } from './growing-numbers.ts';
import { PolygonCutter } from './polygon-cutter.ts';
import { TextScanner } from './text-scanner.ts';

/**
 * Reads the vertices and faces of an OBJ; everything else in it (normals, materials, groups, curves) is
 * passed over. Faces of any number of corners are cut into triangles, indices may be negative.
 * Coordinates are taken as millimetres. Nine floats a triangle, in the order of the faces.
 *
 * @throws DomainError INVALID with a `MeshFault` as reason and its facts.
 */
export function parseObj(bytes: Uint8Array): Float32Array {
  const scanner = new TextScanner(bytes);
  const vertices = new GrowingFloats(maxTriangles * 9);
  const faces = new FaceReader(scanner, vertices);
  while (scanner.next()) {
    if (scanner.is('v')) readVertex(scanner, vertices);
    else if (scanner.is('f')) faces.read();
    scanner.skipLine();
  }
  faces.requireVertices();
  return cornersOf(vertices, faces.triangles);
}

/** A looser test than the parser's: whether a text has a line that only an OBJ has. */
export function looksLikeObj(text: string): boolean {
  return /^[ \t]*v[ \t]+[-+.\d]/m.test(text) || /^[ \t]*(mtllib|usemtl|vn|vt)[ \t]/m.test(text);
}

function readVertex(scanner: TextScanner, vertices: GrowingFloats): void {
  for (let axis = 0; axis < 3; axis++) {
    if (!scanner.nextInLine()) throw badLine(scanner);
    const value = Math.fround(scanner.number()) + 0;
    if (!Number.isFinite(value)) {
      throw scanner.isNotFinite() ? meshError('mesh-not-finite', { line: scanner.line() }) : badLine(scanner);
    }
    vertices.push(value);
  }
}

class FaceReader {
  readonly triangles = new GrowingIntegers(maxTriangles * 3);
  readonly #scanner: TextScanner;
  readonly #vertices: GrowingFloats;
  readonly #cutter: PolygonCutter;
  #corners: number[] = [];
  #highest = { vertex: -1, offset: 0 };

  constructor(scanner: TextScanner, vertices: GrowingFloats) {
    this.#scanner = scanner;
    this.#vertices = vertices;
    this.#cutter = new PolygonCutter((vertex, axis) => vertices.at(vertex * 3 + axis));
  }

  read(): void {
    const scanner = this.#scanner;
    this.#corners.length = 0;
    while (scanner.nextInLine() && !scanner.isComment()) this.#corners.push(this.#readCorner());
    if (this.#corners.length < 3) throw badLine(scanner);
    this.#cutter.cut(this.#corners, (vertex) => this.triangles.push(vertex));
  }

  #readCorner(): number {
    const scanner = this.#scanner;
    const written = scanner.integerBeforeSlash();
    if (Number.isNaN(written)) throw badLine(scanner);
    // Counted from 1, or back from the newest vertex.
    const vertex = written < 0 ? this.#vertices.length / 3 + written : written - 1;
    if (vertex < 0) throw meshError('mesh-bad-index', { line: scanner.line() });
    if (vertex > this.#highest.vertex) this.#highest = { vertex, offset: scanner.offset };
    return vertex;
  }

  /** A face may name a vertex that comes after it, so this can only be told at the end. */
  requireVertices(): void {
    const { vertex, offset } = this.#highest;
    if (vertex * 3 < this.#vertices.length) return;
    throw meshError('mesh-bad-index', { line: this.#scanner.line(offset) });
  }
}

function cornersOf(vertices: GrowingFloats, triangles: GrowingIntegers): Float32Array {
  const positions = new Float32Array(triangles.length * 3);
  for (let corner = 0; corner < triangles.length; corner++) {
    const vertex = triangles.at(corner) * 3;
    positions[corner * 3] = vertices.at(vertex);
    positions[corner * 3 + 1] = vertices.at(vertex + 1);
    positions[corner * 3 + 2] = vertices.at(vertex + 2);
  }
  return positions;
}

function badLine(scanner: TextScanner) {
  return meshError(scanner.isAtEnd() ? 'text-truncated' : 'text-bad-line', { line: scanner.line() });
}
