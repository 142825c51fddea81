import { describe, expect, it } from 'vitest';
import { createReference, normalizeReference } from './reference.ts';
import { orderReferenceSchema } from './schemas.ts';

const november = new Date('2026-11-21T12:00:00Z');

describe('order reference', () => {
  it('tells the month and five letters or digits that are not misread', () => {
    expect(createReference(november)).toMatch(/^NL-2611-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(orderReferenceSchema.safeParse(createReference(november)).success).toBe(true);
  });

  it('uses the whole alphabet', () => {
    const picks = [0, 31, 17, 18, 10];
    expect(createReference(november, () => picks.shift() ?? 0)).toBe('NL-2611-0ZHJA');
  });

  it('hardly ever repeats', () => {
    const references = new Set(Array.from({ length: 1000 }, () => createReference(november)));
    expect(references.size).toBeGreaterThan(995);
  });

  it('is read as people type it', () => {
    expect(normalizeReference(' nl-2611-7k4qx ')).toBe('NL-2611-7K4QX');
    expect(normalizeReference('NL-2611-OIL00')).toBe('NL-2611-01100');
    expect(normalizeReference('')).toBe('');
  });
});
