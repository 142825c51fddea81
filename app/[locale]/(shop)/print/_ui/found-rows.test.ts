import { describe, expect, it } from 'vitest';
import { examineMesh, measureMesh, type TriangleMesh, weld } from '#lib/mesh';
import { boxMesh, flipTriangles, joinMeshes, mapPoints, meshOf } from '#lib/mesh/testing';
import { defaultPrintSettings, priceQuote, toPartGeometry } from '#lib/quote';
import { testRules } from '#lib/quote/testing';
import { printText } from '#lib/text/messages/print';
import { foundRows } from './found-rows.ts';

const settings = { ...defaultPrintSettings, material: testRules.materials[0]?.slug ?? '', colour: 'ink' };

function rowsOf(mesh: TriangleMesh, scalePercent = 100) {
  const welded = weld(mesh);
  const measure = measureMesh(mesh, welded);
  const findings = examineMesh(mesh, welded, measure);
  const geometry = toPartGeometry('0'.repeat(64), measure);
  const chosen = { ...settings, scalePercent };
  const quote = priceQuote({ geometry, settings: chosen, rules: testRules });
  const factor = scalePercent / 100;
  return foundRows({
    ...{ measure, findings, quote, factor, settings: chosen, rules: testRules },
    text: printText.en.found,
    locale: 'en',
  });
}

function without(mesh: TriangleMesh, triangles: number): TriangleMesh {
  return meshOf(mesh.positions.subarray(triangles * 9));
}

describe('foundRows', () => {
  it('finds nothing wrong with a box', () => {
    expect(rowsOf(boxMesh(40, 30, 20)).map(({ id, kind }) => [id, kind])).toEqual([
      ['closed', 'good'],
      ['size', 'good'],
      ['overhang', 'good'],
    ]);
  });

  it('says first that a box without a face has no price at once', () => {
    const [first] = rowsOf(without(boxMesh(40, 30, 20), 2));
    expect([first?.id, first?.kind, first?.title]).toEqual(['open', 'poor', '4 open edges']);
    expect(first?.ifIgnored).toContain('a person looks at it first');
  });

  it('says that a part fits no printer, and which size would', () => {
    const size = rowsOf(boxMesh(40, 30, 20), 5000).find(({ id }) => id === 'size');
    expect(size?.kind).toBe('poor');
    expect(size?.text).toMatch(/^2,000 × 1,500 × 1,000/);
  });

  it('counts the support of what hangs over', () => {
    const table = mapPoints(boxMesh(40, 30, 20), ([x, y, z]) => (z === 0 ? [x / 8, y / 8, z] : [x, y, z]));
    const overhang = rowsOf(table).find(({ id }) => id === 'overhang');
    expect(overhang?.kind).toBe('warn');
    expect(overhang?.title).toMatch(/^Overhangs of \d/);
  });

  it('warns of a body that is inside out, and of thin walls at the size that is printed', () => {
    const apart = mapPoints(boxMesh(9, 9, 9), ([x, y, z]) => [x + 50, y, z]);
    expect(rowsOf(joinMeshes(boxMesh(40, 30, 20), flipTriangles(apart)))[0]?.title).toBe(
      '1 body is inside out',
    );
    const plate = rowsOf(boxMesh(40, 30, 1), 60);
    expect(plate[0]?.title).toMatch(/^Walls down to 0\.6\smm$/);
    expect(plate[0]?.text).toMatch(/line here is 0\.4\smm wide/);
  });

  it('says on what a part would stand better', () => {
    const tilt = Math.SQRT1_2;
    const onEdge = mapPoints(boxMesh(40, 30, 20), ([x, y, z]) => [x, (y - z) * tilt, (y + z) * tilt]);
    const base = rowsOf(onEdge).find(({ id }) => id === 'small-base');
    expect(base?.text).toMatch(/stand on 12\scm²/);
  });
});
