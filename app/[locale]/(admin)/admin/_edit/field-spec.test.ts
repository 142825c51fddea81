import { describe, expect, it } from 'vitest';
import { type FieldSpec, readForm, showRow } from './field-spec.ts';

const specs: readonly FieldSpec[] = [
  { name: 'name', kind: 'text', isPaired: true },
  { name: 'fromCents', kind: 'money' },
  { name: 'stockGrams', kind: 'number' },
  { name: 'tags', kind: 'words' },
  { name: 'isPublished', kind: 'check' },
  { name: 'publishedAt', kind: 'date' },
];

const row = {
  nameEn: 'Vase',
  nameRu: 'Ваза',
  fromCents: 1250,
  stockGrams: null,
  tags: ['thin', 'tall'],
  isPublished: true,
  publishedAt: new Date('2026-03-04'),
};

describe('fields of a form', () => {
  it('say again what they were given', () => {
    expect(readForm(specs, showRow(specs, row, 'EUR'), 'EUR')).toEqual(row);
  });

  it('take money and numbers as people write them', () => {
    expect(readForm(specs, { fromCents: '1 250,5', stockGrams: '-40' }, 'EUR')).toMatchObject({
      fromCents: 125_050,
      stockGrams: -40,
    });
    expect(readForm(specs, { fromCents: '1250' }, 'JPY')).toMatchObject({ fromCents: 1250 });
  });

  it('leave what is no number to the schema', () => {
    expect(readForm(specs, { fromCents: 'a lot' }, 'EUR').fromCents).toBeNaN();
  });
});
