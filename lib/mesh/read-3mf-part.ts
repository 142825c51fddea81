import { type Affine, identity, parseAffine } from './affine.ts';
import { maxTriangles, meshError } from './faults.ts';
import { GrowingFloats, GrowingIntegers } from './growing-numbers.ts';
import type { XmlTag } from './xml-tag.ts';
import { XmlTagReader } from './xml-tag-reader.ts';

const namespaces = {
  core: 'http://schemas.microsoft.com/3dmanufacturing/core/2015/02',
  production: 'http://schemas.microsoft.com/3dmanufacturing/production/2015/06',
} as const;

/** Extensions that a model may require and still be read: they change no surface. */
const harmlessExtensions: ReadonlySet<string> = new Set([
  ...Object.values(namespaces),
  'http://schemas.microsoft.com/3dmanufacturing/material/2015/02',
  'http://schemas.microsoft.com/3dmanufacturing/trianglesets/2021/07',
]);

const unitsMm: ReadonlyMap<string, number> = new Map([
  ['micron', 0.001],
  ['millimeter', 1],
  ['centimeter', 10],
  ['inch', 25.4],
  ['foot', 304.8],
  ['meter', 1000],
]);

/** Supports and modifiers are not what is printed. */
const leftOutTypes: ReadonlySet<string | undefined> = new Set(['support', 'solidsupport', 'other']);

/** An object put somewhere; without a path it is one of the same part. */
export interface Placement {
  readonly path: string | undefined;
  readonly objectId: string;
  readonly affine: Affine;
}

/** Ranges of the part's vertices and corners, and the objects that it is put together from. */
export interface Object3mf {
  readonly id: string;
  readonly isPrinted: boolean;
  readonly firstVertex: number;
  readonly firstCorner: number;
  endVertex: number;
  endCorner: number;
  readonly components: Placement[];
}

export interface Part3mf {
  readonly unitMm: number;
  readonly vertices: GrowingFloats;
  /** Three a triangle, counted within the object. */
  readonly corners: GrowingIntegers;
  readonly objects: ReadonlyMap<string, Object3mf>;
  readonly items: readonly Placement[];
}

/**
 * Reads one model part of a 3MF package (Core Specification 1.3, Production Extension 1.1).
 *
 * @param feed hands the part's XML to its argument, piece by piece.
 * @throws DomainError INVALID with a `MeshFault` as reason and its facts.
 */
export function read3mfPart(feed: (onPiece: (piece: Uint8Array) => void) => void): Part3mf {
  const part = new PartBuilder();
  const reader = new XmlTagReader({
    open: (tag) => part.open(tag),
    close: (name) => part.close(name),
  });
  feed((piece) => reader.push(piece));
  reader.end();
  return part;
}

class PartBuilder implements Part3mf {
  unitMm = 1;
  readonly vertices = new GrowingFloats(maxTriangles * 9);
  readonly corners = new GrowingIntegers(maxTriangles * 3);
  readonly objects = new Map<string, Object3mf>();
  readonly items: Placement[] = [];
  #object: Object3mf | undefined;
  #names = namesOf('', 'p:');

  open(tag: XmlTag): void {
    const names = this.#names;
    if (tag.is(names.vertex)) this.#addVertex(tag);
    else if (tag.is(names.triangle)) this.#addTriangle(tag);
    else if (tag.is(names.object)) this.#openObject(tag);
    else if (tag.is(names.component)) this.#object?.components.push(this.#placementOf(tag));
    else if (tag.is(names.item) && tag.text('printable') !== '0') this.items.push(this.#placementOf(tag));
    else if (tag.name().endsWith('model')) this.#openModel(tag);
    if (tag.isSelfClosing && tag.is(names.object)) this.#closeObject();
  }

  close(name: string): void {
    if (name === this.#names.object) this.#closeObject();
  }

  #openModel(tag: XmlTag): void {
    const attributes = tag.attributes();
    const prefixes = new Map<string, string>();
    for (const [name, value] of attributes) {
      if (name === 'xmlns') prefixes.set(value, '');
      else if (name.startsWith('xmlns:')) prefixes.set(value, `${name.slice(6)}:`);
    }
    const core = prefixes.get(namespaces.core);
    if (core === undefined || !tag.is(`${core}model`)) return;
    this.#names = namesOf(core, prefixes.get(namespaces.production) ?? 'p:');
    this.unitMm = unitsMm.get(attributes.get('unit') ?? 'millimeter') ?? 1;
    const namespaceOf = new Map([...prefixes].map(([namespace, prefix]) => [prefix, namespace]));
    for (const prefix of attributes.get('requiredextensions')?.split(/\s+/) ?? []) {
      const namespace = namespaceOf.get(`${prefix}:`);
      if (prefix && (namespace === undefined || !harmlessExtensions.has(namespace))) {
        throw meshError('3mf-extension', { extension: prefix.slice(0, 40) });
      }
    }
  }

  #openObject(tag: XmlTag): void {
    const id = tag.text('id') ?? '';
    this.#object = {
      id,
      isPrinted: !leftOutTypes.has(tag.text('type')),
      firstVertex: this.vertices.length / 3,
      firstCorner: this.corners.length,
      endVertex: 0,
      endCorner: 0,
      components: [],
    };
    this.objects.set(id, this.#object);
  }

  #closeObject(): void {
    const object = this.#object;
    if (!object) return;
    object.endVertex = this.vertices.length / 3;
    object.endCorner = this.corners.length;
    const vertexCount = object.endVertex - object.firstVertex;
    for (let corner = object.firstCorner; corner < object.endCorner; corner++) {
      if (this.corners.at(corner) < vertexCount) continue;
      throw meshError('mesh-bad-index', { object: object.id, triangle: this.#triangleOf(object, corner) });
    }
    this.#object = undefined;
  }

  #addVertex(tag: XmlTag): void {
    const object = this.#object;
    if (!object) return;
    for (const axis of ['x', 'y', 'z']) {
      const value = Math.fround(tag.number(axis)) + 0;
      if (!Number.isFinite(value)) throw meshError('mesh-not-finite', { object: object.id });
      this.vertices.push(value);
    }
  }

  #addTriangle(tag: XmlTag): void {
    const object = this.#object;
    if (!object) return;
    for (const name of ['v1', 'v2', 'v3']) {
      const vertex = tag.integer(name);
      if (!(vertex >= 0)) {
        const triangle = this.#triangleOf(object, this.corners.length);
        throw meshError('mesh-bad-index', { object: object.id, triangle });
      }
      // What is larger than any list of vertices is found to be so when the object closes.
      this.corners.push(Math.min(vertex, 0xffffffff));
    }
  }

  #triangleOf({ firstCorner }: Object3mf, corner: number): number {
    return Math.floor((corner - firstCorner) / 3) + 1;
  }

  #placementOf(tag: XmlTag): Placement {
    const written = tag.text('transform');
    const affine = written === undefined ? identity : parseAffine(written);
    const objectId = tag.text('objectid') ?? '';
    if (affine === null) throw meshError('mesh-not-finite', { object: objectId });
    return { path: tag.text(this.#names.path), objectId, affine };
  }
}

function namesOf(core: string, production: string) {
  return {
    vertex: `${core}vertex`,
    triangle: `${core}triangle`,
    object: `${core}object`,
    component: `${core}component`,
    item: `${core}item`,
    path: `${production}path`,
  };
}
