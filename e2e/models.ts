import { writeBinaryStl } from '#lib/mesh';
import { boxMesh } from '#lib/mesh/testing';

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function fileOf(name: string, bytes: Uint8Array): ChosenFile {
  return { name, mimeType: 'model/stl', buffer: Buffer.from(bytes) };
}

/** A block as an STL file; sizes in millimetres. */
export function blockFile(name: string, [x, y, z]: readonly [number, number, number]): ChosenFile {
  return fileOf(name, writeBinaryStl(boxMesh(x, y, z)));
}
