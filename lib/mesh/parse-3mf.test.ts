import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isDomainError } from '#lib/errors';
import { measureMesh } from './measure-mesh.ts';
import { parseModel } from './parse-model.ts';
import { boxMesh, components3mf, file3mf, mapPoints, model3mf, object3mf, pack3mf } from './testing.ts';

const box = boxMesh(10, 20, 30);
const boxObject = object3mf(1, box);
const item = '<item objectid="1"/>';

function refusalOf(bytes: Uint8Array): { reason: string | undefined; facts: unknown } {
  try {
    parseModel(bytes);
  } catch (error) {
    if (isDomainError(error)) return { reason: error.reason, facts: error.facts };
    throw error;
  }
  throw new Error('The file was accepted.');
}

const measured = (bytes: Uint8Array) => measureMesh(parseModel(bytes).mesh);

describe('a 3MF', () => {
  test('gives the triangles that its build puts on the plate', () => {
    const { mesh, format } = parseModel(file3mf({ objects: boxObject, build: item }));
    expect(format).toBe('3mf');
    expect(mesh).toEqual(box);
  });

  test.each([
    ['micron', 0.001],
    ['millimeter', 1],
    ['centimeter', 10],
    ['inch', 25.4],
    ['foot', 304.8],
    ['meter', 1000],
  ])('in the unit %s is read in millimetres', (unit, factor) => {
    const { sizeMm } = measured(file3mf({ objects: boxObject, build: item, attributes: `unit="${unit}"` }));
    expect(sizeMm.z / (30 * factor)).toBeCloseTo(1, 6);
  });

  test('moves, turns and repeats its objects', () => {
    const build = `<item objectid="1"/><item objectid="1" transform="0 1 0 -1 0 0 0 0 1 100 0 5"/>`;
    const { minMm, maxMm, volumeMm3, shellCount } = measured(file3mf({ objects: boxObject, build }));
    expect([volumeMm3, shellCount]).toEqual([12_000, 2]);
    expect([minMm, maxMm]).toEqual([
      { x: 0, y: 0, z: 0 },
      { x: 100, y: 20, z: 35 },
    ]);
  });

  test('keeps the outside of a mirrored object outside', () => {
    const build = '<item objectid="1" transform="-1 0 0 0 1 0 0 0 1 0 0 0"/>';
    expect(measured(file3mf({ objects: boxObject, build }))).toMatchObject({
      isInsideOut: false,
      volumeMm3: 6000,
    });
  });

  test('puts components into components, each place within the other', () => {
    const objects =
      boxObject +
      components3mf(2, '<component objectid="1" transform="1 0 0 0 1 0 0 0 1 50 0 0"/>') +
      components3mf(3, '<component objectid="2" transform="2 0 0 0 2 0 0 0 2 0 0 0"/>');
    const { minMm, sizeMm } = measured(file3mf({ objects, build: '<item objectid="3"/>' }));
    expect([minMm.x, sizeMm.x]).toEqual([100, 20]);
  });

  test('reads objects from other parts of the package', () => {
    const root = model3mf({
      objects: components3mf(9, '<component p:path="/3D/Objects/box.model" objectid="1"/>'),
      build:
        '<item objectid="9"/><item p:path="/3d/objects/BOX.model" objectid="1" transform="1 0 0 0 1 0 0 0 1 40 0 0"/>',
      attributes: 'unit="millimeter" requiredextensions="p"',
    });
    const files = { '3D/3dmodel.model': root, '3D/Objects/box.model': model3mf({ objects: boxObject }) };
    expect(measured(pack3mf(files))).toMatchObject({ shellCount: 2, volumeMm3: 12_000 });
  });

  test('leaves out supports, modifiers and what is not to be printed', () => {
    const objects =
      boxObject +
      object3mf(2, boxMesh(5, 5, 5), 'type="support"') +
      object3mf(3, boxMesh(5, 5, 5), 'type="other"');
    const build = `${item}<item objectid="2"/><item objectid="3"/><item objectid="1" printable="0"/>`;
    expect(measured(file3mf({ objects, build }))).toMatchObject({ shellCount: 1, volumeMm3: 6000 });
  });

  test('may use a prefix for its own words, and have others with the same names', () => {
    const xml = `<m:model xmlns:m="http://schemas.microsoft.com/3dmanufacturing/core/2015/02" xmlns:s="slices" unit='millimeter'>
      <!-- <m:object id="7"/> --><s:vertices><s:vertex x="9" y="9"/></s:vertices><m:metadata name="a">1 &lt; 2 &amp; <![CDATA[<x>]]></m:metadata>
      <m:resources>${boxObject.replaceAll('<', '<m:').replaceAll('<m:/', '</m:')}</m:resources><m:build><m:item objectid = '1' ></m:item></m:build></m:model>`;
    expect(parseModel(pack3mf({ '3D/3dmodel.model': xml })).mesh).toEqual(box);
  });

  test('of 10,000 objects is read within two seconds', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => index + 1);
    const objects = ids.map((id) =>
      object3mf(
        id,
        mapPoints(boxMesh(1, 1, 1), ([x, y, z]) => [x + id * 2, y, z]),
      ),
    );
    const build = ids.map((id) => `<item objectid="${id}"/>`).join('');
    const bytes = file3mf({ objects: objects.join(''), build });
    const start = performance.now();
    expect(parseModel(bytes).mesh.triangleCount).toBe(120_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a 3MF is refused, with its own reason,', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;">]>\n`;
  const outside = `<!DOCTYPE model [<!ENTITY secret SYSTEM "file:///etc/passwd">]>\n`;
  const cycle = components3mf(1, '<component objectid="2"/>') + components3mf(2, '<component objectid="1"/>');
  const cutXml = model3mf({ objects: boxObject, build: item }).slice(0, -30);

  test.each([
    ['when its XML ends early', pack3mf({ '3D/3dmodel.model': cutXml }), 'xml-malformed'],
    [
      'when its tags do not fit each other',
      file3mf({ objects: `${boxObject}</wrong>`, build: item }),
      'xml-malformed',
    ],
    ['when entities multiply', file3mf({ objects: boxObject, build: item, before: laughs }), 'xml-doctype'],
    [
      'when entities name files',
      file3mf({ objects: boxObject, build: item, before: outside }),
      'xml-doctype',
    ],
    ['when an archive holds no model', pack3mf({ 'letter.txt': 'Dear Sir' }), '3mf-no-model'],
    ['when nothing is built', file3mf({ objects: boxObject }), 'mesh-empty'],
    ['when its model is another XML', pack3mf({ '3D/3dmodel.model': '<html/>' }), 'mesh-empty'],
    ['when an object holds itself', file3mf({ objects: cycle, build: item }), '3mf-cycle'],
    [
      'when it builds what is not there',
      file3mf({ objects: boxObject, build: '<item objectid="5"/>' }),
      '3mf-missing-object',
    ],
    [
      'when it names a part that is not there',
      file3mf({ objects: boxObject, build: '<item objectid="1" p:path="/3D/none.model"/>' }),
      '3mf-missing-object',
    ],
    [
      'when a corner is not there',
      file3mf({ objects: boxObject.replace('v3="1"', 'v3="8"'), build: item }),
      'mesh-bad-index',
    ],
    [
      'when a corner is below 0',
      file3mf({ objects: boxObject.replace('v3="1"', 'v3="-1"'), build: item }),
      'mesh-bad-index',
    ],
    [
      'when a corner is 4 billion',
      file3mf({ objects: boxObject.replace('v3="1"', 'v3="4294967296"'), build: item }),
      'mesh-bad-index',
    ],
    [
      'when a coordinate is NaN',
      file3mf({ objects: boxObject.replace('x="0"', 'x="NaN"'), build: item }),
      'mesh-not-finite',
    ],
    [
      'when a coordinate is missing',
      file3mf({ objects: boxObject.replace('x="0"', ''), build: item }),
      'mesh-not-finite',
    ],
    [
      'when a place is not made of numbers',
      file3mf({ objects: boxObject, build: '<item objectid="1" transform="1 0 0 0 1 0 0 0 1 NaN 0 0"/>' }),
      'mesh-not-finite',
    ],
    [
      'when a place makes numbers that are too large',
      file3mf({ objects: boxObject, build: '<item objectid="1" transform="1e38 0 0 0 1 0 0 0 1 0 0 0"/>' }),
      'mesh-not-finite',
    ],
    [
      'when it needs what is not read',
      file3mf({
        objects: boxObject,
        build: item,
        attributes:
          'xmlns:b="http://schemas.microsoft.com/3dmanufacturing/beamlattice/2017/02" requiredextensions="b"',
      }),
      '3mf-extension',
    ],
    [
      'when all of it lies in a plane',
      file3mf({ objects: object3mf(1, boxMesh(5, 5, 0)), build: item }),
      'mesh-flat',
    ],
  ])('%s', (_what, bytes, reason) => {
    expect(refusalOf(bytes).reason).toBe(reason);
  });

  test('when its components multiply, in no time', () => {
    const doubling = Array.from({ length: 40 }, (_, index) =>
      components3mf(index + 2, `<component objectid="${index + 1}"/>`.repeat(4)),
    ).join('');
    const nested = Array.from({ length: 5000 }, (_, index) =>
      components3mf(index + 2, `<component objectid="${index + 1}"/>`),
    ).join('');
    const start = performance.now();
    const empty = components3mf(1, '');
    const reasons = [
      refusalOf(file3mf({ objects: empty + doubling, build: '<item objectid="41"/>' })).reason,
      refusalOf(file3mf({ objects: boxObject + doubling, build: '<item objectid="41"/>' })).reason,
      refusalOf(file3mf({ objects: boxObject + nested, build: '<item objectid="5001"/>' })).reason,
    ];
    expect(reasons).toEqual(Array(3).fill('3mf-too-many-parts'));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('when it has too many triangles by repeating them', () => {
    const grid = Array.from({ length: 1000 }, (_, index) => boxMesh(1, 1, index + 1));
    const objects = object3mf(1, {
      positions: Float32Array.from(grid.flatMap(({ positions }) => [...positions])),
      triangleCount: 12_000,
    });
    expect(refusalOf(file3mf({ objects, build: item.repeat(200) })).reason).toBe('mesh-too-many-triangles');
  });
});

describe('an archive is refused', () => {
  const good = file3mf({ objects: boxObject, build: item });
  /** The last entry of the directory is the model. */
  const directory = good.length - 22 - 46 - '3D/3dmodel.model'.length;
  const changed = (offset: number, value: number) => {
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint32(directory + offset, value, true);
    return bytes;
  };
  const zipOf = (name: string) => zipSync({ '3D/3dmodel.model': strToU8('<model/>'), [name]: strToU8('x') });

  test.each([
    ['cut off', good.subarray(0, good.length - 40), 'zip-damaged'],
    [
      'of zeros after its first bytes',
      Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(500)]),
      'zip-damaged',
    ],
    ['with another checksum', changed(16, 0x12345678), 'zip-damaged'],
    ['that says it is larger than it is', changed(24, 5000), 'zip-damaged'],
    ['that says it is smaller than it is', changed(24, 100), 'zip-bomb'],
    ['whose file lies beyond its end', changed(42, 0x7fffffff), 'zip-damaged'],
    ['with a path upwards', zipOf('../../etc/cron.d/job'), 'zip-unsafe-name'],
    ['with a path from the root', zipOf('/etc/passwd'), 'zip-unsafe-name'],
    ['with a path of Windows', zipOf('C:\\Windows\\x.dll'), 'zip-unsafe-name'],
    ['with a NUL in a name', zipOf('a\0b'), 'zip-unsafe-name'],
  ])('%s', (_what, bytes, reason) => {
    expect(refusalOf(bytes).reason).toBe(reason);
  });

  test('locked with a password', () => {
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint16(directory + 8, 1, true);
    expect(refusalOf(bytes).reason).toBe('zip-damaged');
  });

  test('that would burst, before it is unpacked', () => {
    const bytes = zipSync({ '3D/3dmodel.model': new Uint8Array(30 * 1024 * 1024).fill(32) }, { level: 9 });
    const start = performance.now();
    expect(refusalOf(bytes)).toEqual({ reason: 'zip-bomb', facts: { maxBytes: 256 * 1024 * 1024 } });
    expect(performance.now() - start).toBeLessThan(100);
  });

  test('damaged anywhere, or read; never a crash', () => {
    const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = good.slice();
        for (const [at, value] of changes) bytes[at] = value;
        try {
          return parseModel(bytes).mesh.triangleCount > 0;
        } catch (error) {
          return isDomainError(error);
        }
      }),
    );
  });
});
