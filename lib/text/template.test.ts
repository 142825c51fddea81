import { describe, expect, it } from 'vitest';
import { formatDuration, formatMoney, formatSizeMm } from './format.ts';
import { localeHref, splitLocale } from './locale.ts';
import { fill, plural } from './template.ts';

const spaces = /[\u00a0\u202f]/g;

describe('texts', () => {
  it('fills names and leaves an unknown one for the reader to see', () => {
    expect(fill('{n} of {total} {unknown}', { n: 1, total: 2 })).toBe('1 of 2 {unknown}');
  });

  it('chooses the Russian plural form', () => {
    const works = { one: '{n} работа', few: '{n} работы', many: '{n} работ', other: '{n} работы' };
    expect([1, 2, 5, 21].map((n) => plural('ru', works, n))).toEqual([
      '1 работа',
      '2 работы',
      '5 работ',
      '21 работа',
    ]);
  });

  it('writes money the way each language does', () => {
    expect(formatMoney(3840, { locale: 'en', currency: 'EUR' })).toBe('€38.40');
    expect(formatMoney(3840, { locale: 'ru', currency: 'EUR' }).replace(spaces, ' ')).toBe('38,40 €');
  });

  it('writes yen without minor units', () => {
    expect(formatMoney(500, { locale: 'en', currency: 'JPY' })).toBe('¥500');
  });

  it('rounds long durations to five minutes and never shows sixty minutes', () => {
    expect(formatDuration(9 * 3600 + 11 * 60, 'en').replace(spaces, ' ')).toBe('9 h 10 min');
    expect(formatDuration(59 * 60 + 59, 'en').replace(spaces, ' ')).toBe('1 h');
    expect(formatDuration(38, 'ru').replace(spaces, ' ')).toBe('38 с');
  });

  it('shows tenths of a millimetre only where they matter', () => {
    expect(formatSizeMm({ x: 98.2, y: 98.4, z: 150.4 }, 'en').replace(spaces, ' ')).toBe('98 × 98 × 150 mm');
    expect(formatSizeMm({ x: 7.25, y: 1, z: 3 }, 'en').replace(spaces, ' ')).toBe('7.3 × 1 × 3 mm');
  });
});

describe('addresses in two languages', () => {
  it('gives English no prefix and keeps the page when the language changes', () => {
    expect(localeHref('en', '/gallery')).toBe('/gallery');
    expect(localeHref('ru', '/')).toBe('/ru');
    expect(splitLocale('/ru/gallery/strom-vase')).toEqual({ locale: 'ru', path: '/gallery/strom-vase' });
    expect(splitLocale('/russia')).toEqual({ locale: 'en', path: '/russia' });
  });
});
