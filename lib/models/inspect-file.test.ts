import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBinaryStl } from '#lib/mesh';
import { findProblems } from '#lib/mesh/find-problems';
import { faultyModels, notModels } from '#lib/mesh/testing-broken-files';
import { examineFile, inspectFile } from './inspect-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nordlayer-broken-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function store(name: string, bytes: Uint8Array): Promise<string> {
  const localPath = path.join(folder, name);
  await writeFile(localPath, bytes);
  return localPath;
}

// Together, and two at a time as the shop reads them: a process each.
describe('the server’s reader', () => {
  test('refuses each file that holds no model for its own reason', async () => {
    const told = await Promise.all(
      notModels.map(async ([what, bytes], place) => {
        const reading = inspectFile(await store(`refused-${place}`, bytes));
        return await reading.then(
          () => [what, 'taken'],
          (error: { code?: string; reason?: string }) => [what, error.code, error.reason],
        );
      }),
    );
    expect(told).toEqual(notModels.map(([what, , fault]) => [what, 'INVALID', fault]));
  }, 60_000);

  test('measures each faulty model and finds the problems that the browser finds', async () => {
    const told = await Promise.all(
      faultyModels.map(async ([what, mesh], place) => {
        const localPath = await store(`faulty-${place}`, writeBinaryStl(mesh));
        const [{ measure }, findings] = await Promise.all([inspectFile(localPath), examineFile(localPath)]);
        const problems = findProblems({ measure, findings, factor: 1, lineMm: 0.4, isBroken: false });
        return [what, problems.map(({ kind }) => kind)];
      }),
    );
    expect(told).toEqual(faultyModels.map(([what, , problems]) => [what, problems]));
  }, 60_000);
});
