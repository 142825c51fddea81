import { describe, expect, it } from 'vitest';
import { castBecause } from '#lib/cast';
import { currentFile, type ModelFile, type ReadPart, reduceFiles } from './model-file.ts';

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

  it('lets a new file take the place of the old one once it is measured', () => {
    const before = add(read(add([], 'old'), 'old'), 'new');
    expect(currentFile(before)?.id).toBe('old');
    expect(ids(read(before, 'new'))).toEqual(['new']);
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
