import { describe, expect, test } from 'vitest';
import { locales } from '#lib/text';
import { printText } from '#lib/text/messages/print';
import { isMeshFault } from './faults.ts';
import { readAsCustomer } from './testing.ts';
import { faultyModels, notModels } from './testing-broken-files.ts';
import { writeBinaryStl } from './write-binary-stl.ts';

// The server's reader and the browser's worker meet the same files in inspect-file.test.ts and in a journey.
describe('a file that holds no model gets its own sentence within two seconds:', () => {
  test.each(notModels)('%s', (_what, bytes, reason) => {
    expect(readAsCustomer(bytes)).toMatchObject({ refusal: reason });
    expect(isMeshFault(reason) && locales.every((locale) => printText[locale].refusals[reason])).toBe(true);
  });
});

describe('a faulty model gets a list of problems within two seconds:', () => {
  test.each(faultyModels)('%s', (_what, mesh, kinds) => {
    const reading = readAsCustomer(writeBinaryStl(mesh));
    expect(reading.problems?.map(({ kind }) => kind)).toEqual(kinds);
  });
});
