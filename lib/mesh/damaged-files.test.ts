import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Damage, damage, damageableFiles, readAsCustomer } from './testing.ts';

// bench/fuzz-mesh.ts does the same with as many files as one has time for.
const change: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('set', 'cut', 'repeat', 'end'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  value: fc.oneof(fc.nat(255), fc.constantFrom(0, 255, 45, 46, 48, 57, 60, 62, 127)),
});

describe('a damaged file is refused with a reason or measured in sane numbers:', () => {
  test.each(damageableFiles())('$name', ({ bytes, finish }) => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const { refusal, problems } = readAsCustomer(finish(damage(bytes, changes)));
        expect(refusal === undefined).toBe(problems !== undefined);
      }),
      { numRuns: 150 },
    );
  });
});
