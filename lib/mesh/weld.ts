import type { IndexedMesh, TriangleMesh } from './types.ts';

/**
 * Joins corners at the same position into shared vertices, in the order of their first use. Only equal
 * coordinates are joined. Faces that use a vertex twice are left out.
 */
export function weld(mesh: TriangleMesh): IndexedMesh {
  const cornerCount = mesh.triangleCount * 3;
  const table = new VertexTable(mesh.positions, cornerCount);
  const indices = new Uint32Array(cornerCount);
  let length = 0;
  for (let corner = 0; corner < cornerCount; corner += 3) {
    const a = table.add(corner);
    const b = table.add(corner + 1);
    const c = table.add(corner + 2);
    if (a === b || b === c || c === a) continue;
    indices[length] = a;
    indices[length + 1] = b;
    indices[length + 2] = c;
    length += 3;
  }
  return {
    positions: table.positions(),
    indices: length === cornerCount ? indices : indices.slice(0, length),
  };
}

/** The opposite of `weld`: every triangle with its own three corners. */
export function unweld(mesh: IndexedMesh): TriangleMesh {
  const positions = new Float32Array(mesh.indices.length * 3);
  for (let corner = 0; corner < mesh.indices.length; corner++) {
    const vertex = (mesh.indices[corner] ?? 0) * 3;
    positions[corner * 3] = mesh.positions[vertex] ?? 0;
    positions[corner * 3 + 1] = mesh.positions[vertex + 1] ?? 0;
    positions[corner * 3 + 2] = mesh.positions[vertex + 2] ?? 0;
  }
  return { positions, triangleCount: mesh.indices.length / 3 };
}

/** Open addressing over the bits of three floats; a vertex is stored in place, so no objects are made. */
class VertexTable {
  readonly #source: Int32Array;
  readonly #vertices: Int32Array;
  #slots: Int32Array;
  #mask: number;
  #count = 0;

  constructor(positions: Float32Array, cornerCount: number) {
    this.#source = new Int32Array(positions.buffer, positions.byteOffset, cornerCount * 3);
    this.#vertices = new Int32Array(cornerCount * 3);
    // A closed mesh has about one vertex for six corners; the table that just holds them stays in the caches.
    const slotCount = 2 ** Math.ceil(Math.log2(Math.max(16, cornerCount / 4)));
    this.#slots = new Int32Array(slotCount);
    this.#mask = slotCount - 1;
  }

  add(corner: number): number {
    const source = this.#source;
    const vertices = this.#vertices;
    const slots = this.#slots;
    const mask = this.#mask;
    const x = source[corner * 3] ?? 0;
    const y = source[corner * 3 + 1] ?? 0;
    const z = source[corner * 3 + 2] ?? 0;
    for (let slot = hash(x, y, z) & mask; ; slot = (slot + 1) & mask) {
      const vertex = (slots[slot] ?? 0) - 1;
      if (vertex < 0) {
        vertices[this.#count * 3] = x;
        vertices[this.#count * 3 + 1] = y;
        vertices[this.#count * 3 + 2] = z;
        slots[slot] = this.#count + 1;
        if (this.#count * 4 > mask * 3) this.#grow();
        return this.#count++;
      }
      const at = vertex * 3;
      if (vertices[at] === x && vertices[at + 1] === y && vertices[at + 2] === z) return vertex;
    }
  }

  #grow(): void {
    const vertices = this.#vertices;
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let vertex = 0; vertex <= this.#count; vertex++) {
      const at = vertex * 3;
      let slot = hash(vertices[at] ?? 0, vertices[at + 1] ?? 0, vertices[at + 2] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = vertex + 1;
    }
    this.#slots = slots;
    this.#mask = mask;
  }

  positions(): Float32Array {
    return new Float32Array(this.#vertices.slice(0, this.#count * 3).buffer);
  }
}

/** MurmurHash3's mixing: float bits of a regular grid differ in few high bits, weaker mixes pile them up. */
function hash(x: number, y: number, z: number): number {
  let h = Math.imul(x, 0xcc9e2d51);
  h = Math.imul((h << 13) | (h >>> 19), 5) ^ Math.imul(y, 0x1b873593);
  h = Math.imul((h << 13) | (h >>> 19), 5) ^ Math.imul(z, 0xe6546b64);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
