import { describe, expect, it } from 'vitest';
import { castBecause } from '#lib/cast';
import { examineMesh, hashGeometry, measureMesh, weld } from '#lib/mesh';
import { boxMesh, meshOf, splitTriangles } from '#lib/mesh/testing';
import { toPartGeometry } from '#lib/quote';
import {
  currentFile,
  type ModelFile,
  pricedPart,
  type ReadPart,
  reduceFiles,
  repairOf,
  shownFindings,
} from './model-file.ts';

const file = new File(['x'], 'part.stl');
const part = castBecause<ReadPart>('only the question is looked at', { question: null });
const add = (files: readonly ModelFile[], id: string) => reduceFiles(files, { kind: 'added', id, file });
const read = (files: readonly ModelFile[], id: string, found = part) =>
  reduceFiles(files, { kind: 'reading', id, reading: { kind: 'read', part: found } });
const refuse = (files: readonly ModelFile[], id: string) =>
  reduceFiles(files, {
    kind: 'reading',
    id,
    reading: { kind: 'refused', refusal: { reason: 'mesh-empty', facts: {} } },
  });
const ids = (files: readonly ModelFile[]) => files.map(({ id }) => id);

describe('reduceFiles', () => {
  it('keeps a measured file when the next one is refused', () => {
    const files = refuse(add(read(add([], 'good'), 'good'), 'bad'), 'bad');
    expect(ids(files)).toEqual(['good', 'bad']);
    expect(currentFile(files)?.id).toBe('good');
  });

  it('keeps several files and shows the latest that is measured', () => {
    const before = add(read(add([], 'old'), 'old'), 'new');
    expect(currentFile(before)?.id).toBe('old');
    const after = read(before, 'new');
    expect([ids(after), currentFile(after)?.id]).toEqual([['old', 'new'], 'new']);
  });

  it('shows the file that was picked until another one is added or it is removed', () => {
    const two = read(add(read(add([], 'a'), 'a'), 'b'), 'b');
    const picked = reduceFiles(two, { kind: 'chosen', id: 'a' });
    expect(currentFile(picked)?.id).toBe('a');
    expect(currentFile(read(add(picked, 'c'), 'c'))?.id).toBe('c');
    expect(currentFile(reduceFiles(picked, { kind: 'removed', id: 'a' }))?.id).toBe('b');
  });

  it('forgets a refused file when another is chosen', () => {
    expect(ids(add(refuse(add([], 'bad'), 'bad'), 'next'))).toEqual(['next']);
  });

  it('takes the likely unit until another is chosen', () => {
    const question = { units: ['millimetre', 'inch'], likely: 'inch' } as const;
    const files = read(add([], 'a'), 'a', { ...part, question });
    expect(files[0]?.unit).toBe('inch');
    expect(reduceFiles(files, { kind: 'unit', id: 'a', unit: 'millimetre' })[0]?.unit).toBe('millimetre');
  });

  it('ignores news of a file that was removed', () => {
    const files = reduceFiles(add([], 'a'), { kind: 'removed', id: 'a' });
    expect(
      reduceFiles(files, { kind: 'sending', id: 'a', sending: { kind: 'sending', share: 0.5 } }),
    ).toEqual([]);
  });
});

describe('a file that can be repaired', () => {
  const mesh = meshOf(splitTriangles(splitTriangles(boxMesh(40, 30, 20))).positions.subarray(9));
  const welded = weld(mesh);
  const measure = measureMesh(mesh, welded);
  const findings = examineMesh(mesh, welded, measure);
  const broken = { measure, geometry: toPartGeometry(hashGeometry(mesh), measure), question: null };
  const files = reduceFiles(read(add([], 'a'), 'a', broken), { kind: 'found', id: 'a', findings });
  const withRepair = (isRepaired: boolean) => reduceFiles(files, { kind: 'repair', id: 'a', isRepaired })[0];

  it('is priced as it is until the repair is wanted', () => {
    const [file] = files;
    expect(file && pricedPart(file)).toEqual(broken);
    expect(file && repairOf(file)?.before.openEdgeCount).toBe(3);
  });

  it('is priced as repaired, with the hash of the repaired part, and nothing wrong is left', () => {
    const file = withRepair(true);
    const part = file && pricedPart(file);
    expect(part?.measure.openEdgeCount).toBe(0);
    expect(part?.geometry.hash).toBe(findings.repaired?.geometryHash);
    expect(part?.geometry.hash).not.toBe(broken.geometry.hash);
    expect(file && shownFindings(file)?.repaired).toBeNull();
  });

  it('goes back to what was sent', () => {
    const file = withRepair(false);
    expect(file && pricedPart(file)).toEqual(broken);
  });
});
