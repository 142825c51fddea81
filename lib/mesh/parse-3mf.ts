import { type Affine, compose, determinant, scaling } from './affine.ts';
import { maxTriangles, meshError } from './faults.ts';
import { GrowingFloats } from './growing-numbers.ts';
import { type Object3mf, type Part3mf, type Placement, read3mfPart } from './read-3mf-part.ts';
import { XmlTagReader } from './xml-tag-reader.ts';
import { ZipArchive } from './zip-archive.ts';

const modelRelationship = 'http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel';
const usualModelPart = '3D/3dmodel.model';
const maxPlacements = 100_000;
const maxDepth = 100;

/**
 * Reads a 3MF package: everything that its build puts on the plate, components within components, over all
 * its model parts (production extension), in millimetres whatever its units are; nine floats a triangle.
 * Mirrored parts keep their outside outside. Supports, modifiers, materials and textures are left out.
 *
 * @throws DomainError INVALID with a `MeshFault` as reason and its facts.
 */
export function parse3mf(bytes: Uint8Array): Float32Array {
  const archive = new ZipArchive(bytes);
  const rootPath = findRootPart(archive);
  if (!archive.has(rootPath)) throw meshError('3mf-no-model');
  const assembly = new Assembly(archive);
  const root = assembly.part(rootPath);
  const toMm = scaling(root.unitMm);
  for (const item of root.items) {
    assembly.place(rootPath, { ...item, affine: compose(item.affine, toMm) });
  }
  return assembly.positions.toArray();
}

function findRootPart(archive: ZipArchive): string {
  let target = usualModelPart;
  if (!archive.has('_rels/.rels')) return target;
  const reader = new XmlTagReader({
    open: (tag) => {
      if (tag.name().endsWith('Relationship') && tag.text('Type') === modelRelationship) {
        target = partName(tag.text('Target') ?? target);
      }
    },
    close: () => undefined,
  });
  archive.unpack('_rels/.rels', (piece) => reader.push(piece));
  reader.end();
  return target;
}

function partName(path: string): string {
  return path.replace(/^\/+/, '');
}

/** Puts objects where they belong, reading each part when it is first named. */
class Assembly {
  readonly positions = new GrowingFloats(maxTriangles * 9);
  readonly #archive: ZipArchive;
  readonly #parts = new Map<string, Part3mf>();
  /** The objects that are being put together: one that comes again holds itself. */
  readonly #unfinished = new Set<Object3mf>();
  #placements = 0;

  constructor(archive: ZipArchive) {
    this.#archive = archive;
  }

  part(path: string): Part3mf {
    const known = this.#parts.get(path);
    if (known) return known;
    if (!this.#archive.has(path)) throw meshError('3mf-missing-object', { object: path.slice(0, 80) });
    const part = read3mfPart((onPiece) => this.#archive.unpack(path, onPiece));
    this.#parts.set(path, part);
    return part;
  }

  place(from: string, { path, objectId, affine }: Placement): void {
    const inPath = path === undefined ? from : partName(path);
    const part = this.part(inPath);
    const object = part.objects.get(objectId);
    if (!object) throw meshError('3mf-missing-object', { object: objectId });
    if (this.#unfinished.has(object)) throw meshError('3mf-cycle', { object: objectId });
    if (++this.#placements > maxPlacements || this.#unfinished.size > maxDepth) {
      throw meshError('3mf-too-many-parts', { maxParts: maxPlacements });
    }
    if (!object.isPrinted) return;
    this.#unfinished.add(object);
    this.#addMesh(part, object, affine);
    for (const component of object.components) {
      this.place(inPath, { ...component, affine: compose(component.affine, affine) });
    }
    this.#unfinished.delete(object);
  }

  #addMesh(part: Part3mf, object: Object3mf, affine: Affine): void {
    const vertices = placedVertices(part, object, affine);
    const order = determinant(affine) < 0 ? [0, 2, 1] : [0, 1, 2];
    for (let corner = object.firstCorner; corner < object.endCorner; corner += 3) {
      for (const turn of order) {
        const vertex = part.corners.at(corner + turn) * 3;
        for (let axis = 0; axis < 3; axis++) this.positions.push(vertices[vertex + axis] ?? 0);
      }
    }
  }
}

function placedVertices({ vertices }: Part3mf, object: Object3mf, affine: Affine): Float32Array {
  const placed = new Float32Array((object.endVertex - object.firstVertex) * 3);
  for (let at = 0; at < placed.length; at += 3) {
    const from = object.firstVertex * 3 + at;
    const [x, y, z] = [vertices.at(from), vertices.at(from + 1), vertices.at(from + 2)];
    for (let axis = 0; axis < 3; axis++) {
      const moved =
        x * (affine[axis] ?? 0) +
        y * (affine[3 + axis] ?? 0) +
        z * (affine[6 + axis] ?? 0) +
        (affine[9 + axis] ?? 0);
      // + 0 turns -0 into 0, so that equal points have equal bits.
      placed[at + axis] = moved + 0;
      if (!Number.isFinite(placed[at + axis])) throw meshError('mesh-not-finite', { object: object.id });
    }
  }
  return placed;
}
