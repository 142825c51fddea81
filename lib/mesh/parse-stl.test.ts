import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDomainError } from '#lib/errors';
import { maxModelBytes } from './faults.ts';
import { parseModel } from './parse-model.ts';
import { boxMesh } from './testing.ts';
import { writeBinaryStl } from './write-binary-stl.ts';

const parseStl = (bytes: Uint8Array) => parseModel(bytes).mesh;

const text = (content: string) => new TextEncoder().encode(content);

const facet = (vertices: string, normal = '0 0 1') =>
  `facet normal ${normal}\n outer loop\n ${vertices} endloop\nendfacet\n`;
const corners = 'vertex 0 0 0\n vertex 1 0 0\n vertex 0 1 2\n';
const asciiStl = (facets: string, name = 'part') => `solid ${name}\n${facets}endsolid ${name}\n`;

function refusalOf(bytes: Uint8Array): { reason: string | undefined; facts: unknown } {
  try {
    parseStl(bytes);
  } catch (error) {
    if (isDomainError(error)) return { reason: error.reason, facts: error.facts };
    throw error;
  }
  throw new Error('The file was accepted.');
}

/** A binary STL whose header is changed after writing. */
function binary({ claimed, cut = 0, header }: { claimed?: number; cut?: number; header?: string } = {}) {
  const bytes = writeBinaryStl(boxMesh(10, 10, 10));
  if (header) bytes.set(text(header).subarray(0, 80));
  if (claimed !== undefined) new DataView(bytes.buffer).setUint32(80, claimed, true);
  return bytes.subarray(0, bytes.length - cut);
}

describe('a binary STL', () => {
  test('gives its triangles', () => {
    const mesh = parseStl(binary());
    expect(mesh.triangleCount).toBe(12);
    expect(mesh.positions).toEqual(boxMesh(10, 10, 10).positions);
  });

  test('is known by its size when its header begins with "solid"', () => {
    expect(parseStl(binary({ header: 'solid exported by a program that should not' })).triangleCount).toBe(
      12,
    );
  });

  test('is read from the middle of a larger buffer', () => {
    const padded = new Uint8Array(3 + binary().length);
    padded.set(binary(), 3);
    expect(parseStl(padded.subarray(3)).triangleCount).toBe(12);
  });

  test('may carry a few bytes after the last triangle', () => {
    expect(parseStl(new Uint8Array([...binary(), 10, 13])).triangleCount).toBe(12);
  });

  test.each([
    { claimed: 4, actual: 12, name: 'fewer' },
    { claimed: 84, actual: 12, name: 'more' },
    { claimed: 4_000_000_000, actual: 12, name: 'far more' },
  ])('is refused when its header claims $name triangles than it holds', ({ claimed, actual }) => {
    expect(refusalOf(binary({ claimed }))).toEqual({ reason: 'stl-count-lies', facts: { claimed, actual } });
  });

  test('is refused as truncated when it ends inside a triangle', () => {
    expect(refusalOf(binary({ cut: 20 }))).toEqual({
      reason: 'stl-truncated',
      facts: { claimed: 12, actual: 11 },
    });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('is refused when a coordinate is %d', (value) => {
    const bytes = writeBinaryStl(boxMesh(10, 10, 10));
    new DataView(bytes.buffer).setFloat32(84 + 50 * 6 + 16, value, true);
    expect(refusalOf(bytes)).toEqual({ reason: 'mesh-not-finite', facts: { triangle: 7 } });
  });

  test('ignores NaN in the stored normals', () => {
    const bytes = writeBinaryStl(boxMesh(10, 10, 10));
    new DataView(bytes.buffer).setFloat32(84, Number.NaN, true);
    expect(parseStl(bytes).triangleCount).toBe(12);
  });

  test('keeps very large coordinates', () => {
    const mesh = parseStl(writeBinaryStl(boxMesh(3e38, 3e38, 3e38)));
    expect(Math.max(...mesh.positions)).toBeCloseTo(3e38, -32);
  });

  test('is refused when all triangles lie in a plane', () => {
    expect(refusalOf(writeBinaryStl(boxMesh(10, 10, 0))).reason).toBe('mesh-flat');
  });

  test('is refused over two million triangles', () => {
    const bytes = new Uint8Array(84 + 50 * 2_000_001);
    new DataView(bytes.buffer).setUint32(80, 2_000_001, true);
    expect(refusalOf(bytes)).toEqual({
      reason: 'mesh-too-many-triangles',
      facts: { actual: 2_000_001, maxTriangles: 2_000_000 },
    });
  });
});

describe('a file that holds no model', () => {
  test.each([
    ['nothing at all', new Uint8Array(0), 'mesh-empty'],
    ['only a header', new Uint8Array(80), 'stl-truncated'],
    ['a header and no triangle', new Uint8Array(84), 'mesh-empty'],
    ['a header that promises triangles', binary({ cut: 600 }), 'stl-truncated'],
    ['an ASCII solid without facets', text(asciiStl('')), 'mesh-empty'],
    ['one word', text('solid'), 'mesh-empty'],
    ['zeros', new Uint8Array(1000), 'not-a-model'],
  ])('is refused: %s', (_what, bytes, reason) => {
    expect(refusalOf(bytes).reason).toBe(reason);
  });

  test.each([
    ['png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(500).fill(7)])],
    ['jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(500).fill(7)])],
    ['html', text('<!DOCTYPE html><title>Not found</title>')],
    ['gcode', text('; sliced\nG28\nG1 X10\n')],
    ['text', text('This is a letter.')],
    ['unknown', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)],
  ])('is named for what it seems to be: %s', (looksLike, bytes) => {
    expect(refusalOf(bytes)).toEqual({ reason: 'not-a-model', facts: { looksLike } });
  });

  test('is refused by its size before it is read', () => {
    expect(refusalOf(new Uint8Array(maxModelBytes + 1)).reason).toBe('file-too-large');
  });
});

describe('an ASCII STL', () => {
  test('gives its triangles', () => {
    const mesh = parseStl(text(asciiStl(facet(corners) + facet(corners))));
    expect([...mesh.positions]).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 2, 0, 0, 0, 1, 0, 0, 0, 1, 2]);
  });

  test.each([
    ['upper case', asciiStl(facet(corners)).toUpperCase()],
    ['tabs and Windows line ends', asciiStl(facet(corners)).replaceAll(' ', '\t').replaceAll('\n', '\r\n')],
    ['old Mac line ends', asciiStl(facet(corners)).replaceAll('\n', '\r')],
    ['everything on one line', asciiStl(facet(corners)).replaceAll('\n', ' ')],
    ['a byte order mark', `\uFEFF${asciiStl(facet(corners))}`],
    ['blank lines first', `\n\n  ${asciiStl(facet(corners))}`],
    ['no name', asciiStl(facet(corners), '')],
    ['a name made of its own words', asciiStl(facet(corners), 'facet vertex solid')],
    ['a normal that is no number', asciiStl(facet(corners, 'nan nan nan'))],
    ['no solid line', facet(corners)],
  ])('may have %s', (_what, content) => {
    expect([...parseStl(text(content)).positions]).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 2]);
  });

  test('may hold several solids', () => {
    const two = asciiStl(facet(corners), 'a') + asciiStl(facet(corners), 'b');
    expect(parseStl(text(two)).triangleCount).toBe(2);
  });

  test.each(['1.5e+01', '-1.5E-3', '+.25', '5.', '0.1234567890123456789', '1e-40', '123456789012345678'])(
    'reads the number %s as JavaScript does',
    (number) => {
      const content = asciiStl(facet(`vertex ${number} 0 0 vertex 1 0 0 vertex 0 1 2 `));
      expect(parseStl(text(content)).positions[0]).toBe(Math.fround(Number(number)));
    },
  );

  test.each(['nan', '-NaN(ind)', '1.#QNAN', 'inf', '-Infinity', '1e39'])(
    'is refused for the number %s',
    (number) => {
      const content = asciiStl(facet(corners) + facet(`vertex ${number} 0 0 vertex 1 0 0 vertex 0 1 2 `));
      expect(refusalOf(text(content))).toEqual({ reason: 'mesh-not-finite', facts: { triangle: 2 } });
    },
  );

  test.each([
    ['a comma in a number', asciiStl(facet('vertex 1,5 0 0\n')), 4],
    ['a face with four corners', asciiStl(facet(`${corners} vertex 1 1 1\n`)), 7],
    ['a face with two corners', asciiStl(facet('vertex 0 0 0\n vertex 1 0 0\n')), 7],
    ['a stray word', `solid a\n${facet(corners)}hello\nendsolid`, 9],
  ])('is refused with its line for %s', (_what, content, line) => {
    expect(refusalOf(text(content))).toEqual({ reason: 'text-bad-line', facts: { line } });
  });

  test.each([
    ['in a number', asciiStl(facet(corners)).slice(0, 45)],
    ['between facets', `solid a\n${facet(corners)}`],
  ])('is refused as truncated when it ends %s', (_where, content) => {
    expect(refusalOf(text(content)).reason).toBe('text-truncated');
  });
});

describe('anything else', () => {
  const acceptsOrRefuses = (bytes: Uint8Array) => {
    try {
      return parseStl(bytes).triangleCount > 0;
    } catch (error) {
      return isDomainError(error);
    }
  };

  test('random bytes are accepted or refused, never a crash', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), acceptsOrRefuses));
  });

  test('random words of the format are accepted or refused, never a crash', () => {
    const words = [
      'solid',
      'facet',
      'normal',
      'outer',
      'loop',
      'vertex',
      'endloop',
      'endfacet',
      'endsolid',
      '1',
    ];
    const soup = fc.array(fc.constantFrom(...words, '-2e3', 'nan', '\n', 'x'), { maxLength: 200 });
    fc.assert(fc.property(soup, (parts) => acceptsOrRefuses(text(`solid ${parts.join(' ')}`))));
  });

  test('a damaged file is accepted or refused, never a crash', () => {
    const damage = fc.array(fc.tuple(fc.nat(683), fc.nat(255)), { maxLength: 20 });
    fc.assert(
      fc.property(damage, fc.nat(684), (changes, length) => {
        const bytes = binary();
        for (const [at, value] of changes) bytes[at] = value;
        return acceptsOrRefuses(bytes.subarray(0, length));
      }),
    );
  });

  test('reading back what was written gives the same triangles', () => {
    const coordinate = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 9, maxLength: 9 }), (values) => {
        const positions = Float32Array.from(values, (value) => value + 0);
        positions.set([-1, -2, -3, 1, 2, 3]);
        const mesh = parseStl(writeBinaryStl({ positions, triangleCount: 1 }));
        expect(mesh.positions).toEqual(positions);
      }),
    );
  });
});
