import { maxTriangles, meshError } from './faults.ts';
import { GrowingFloats } from './growing-numbers.ts';
import { TextScanner } from './text-scanner.ts';

/**
 * Reads an ASCII STL: any case and white space, any number of solids, all on one line or not.
 * Normals are skipped. A word that has no place in an STL is a fault that names its line.
 */
export function parseAsciiStl(bytes: Uint8Array): Float32Array {
  const scanner = new TextScanner(bytes);
  const positions = new GrowingFloats(maxTriangles * 9);
  let isInFacet = false;
  let isInSolid = false;
  let corners = 0;
  while (scanner.next()) {
    if (scanner.is('vertex') && isInFacet && corners < 3) {
      readVertex(scanner, positions);
      corners++;
    } else if (scanner.is('facet') && !isInFacet) {
      skipNormal(scanner);
      isInFacet = true;
      corners = 0;
    } else if (scanner.is('endfacet') && isInFacet && corners === 3) {
      isInFacet = false;
    } else if (scanner.is('solid') && !isInFacet) {
      scanner.skipName();
      isInSolid = true;
    } else if (scanner.is('endsolid') && !isInFacet) {
      scanner.skipName();
      isInSolid = false;
    } else if (!(isInFacet && (scanner.is('outer') || scanner.is('loop') || scanner.is('endloop')))) {
      throw badWord(scanner);
    }
  }
  if (isInFacet) throw meshError('text-truncated', { line: scanner.line() });
  if (positions.length === 0) throw meshError('mesh-empty');
  if (isInSolid) throw meshError('text-truncated', { line: scanner.line() });
  return positions.toArray();
}

function skipNormal(scanner: TextScanner): void {
  if (scanner.next() && !scanner.is('normal')) throw badWord(scanner);
  for (let axis = 0; axis < 3; axis++) scanner.next();
}

function readVertex(scanner: TextScanner, positions: GrowingFloats): void {
  for (let axis = 0; axis < 3; axis++) {
    if (!scanner.next()) throw meshError('text-truncated', { line: scanner.line() });
    const value = Math.fround(scanner.number()) + 0;
    if (!Number.isFinite(value)) {
      if (!scanner.isNotFinite()) throw badWord(scanner);
      throw meshError('mesh-not-finite', { triangle: Math.floor(positions.length / 9) + 1 });
    }
    positions.push(value);
  }
}

/** A wrong word at the very end is one that was cut off. */
function badWord(scanner: TextScanner) {
  return meshError(scanner.isAtEnd() ? 'text-truncated' : 'text-bad-line', { line: scanner.line() });
}
