import { describe, expect, it } from 'vitest';
import { meshFaults } from '#lib/mesh/faults';
import { locales } from '#lib/text';
import { printText } from '#lib/text/messages/print';
import { refusalWords } from './refusal-words.ts';

const facts = {
  claimed: 84,
  actual: 1204,
  triangle: 7,
  line: 12,
  maxTriangles: 2_000_000,
  sizeBytes: 120_000_000,
  maxBytes: 104_857_600,
  looksLike: 'png',
  offset: 4096,
  extension: 'b',
  object: '12',
  maxParts: 100_000,
};

describe('refusalWords', () => {
  it.each(locales)('has a finished sentence of its own for every fault (%s)', (locale) => {
    const sentences = meshFaults.map((reason) =>
      refusalWords({ reason, facts }, printText[locale].refusals, locale),
    );
    for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]{20,}\.$/);
    expect(new Set(sentences).size).toBe(meshFaults.length);
  });

  it.each(locales)('names the object of a 3MF where there are no lines (%s)', (locale) => {
    const { line: _line, ...objectFacts } = facts;
    for (const reason of ['mesh-bad-index', 'mesh-not-finite']) {
      const words = refusalWords({ reason, facts: objectFacts }, printText[locale].refusals, locale);
      expect(words).toMatch(/^[^{}]*12[^{}]*\.$/);
    }
  });

  it('says how many triangles a lying file claims and holds', () => {
    const words = refusalWords({ reason: 'stl-count-lies', facts }, printText.en.refusals, 'en');
    expect(words).toBe(
      'It says 84 triangles but holds 1,204. The file was cut off or edited; export it again.',
    );
  });

  it('takes the blame for a reason that it does not know', () => {
    expect(refusalWords({ reason: 'new-fault', facts: {} }, printText.en.refusals, 'en')).toBe(
      printText.en.refusals.server,
    );
  });
});
