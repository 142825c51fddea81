import { describe, expect, test } from 'vitest';
import { isPageToken, listPageTokens } from './page-token.ts';
import { routeTemplates } from './route-template.ts';

const now = new Date('2026-11-21T10:20:30Z');
const page = { release: 'v1', route: '/gallery/[slug]' };

function later(hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}

describe('a page’s token', () => {
  const tokens = listPageTokens('v1', now);
  const token = tokens[page.route] ?? '';

  test('is there for every page, is short, and names nothing', () => {
    expect(Object.keys(tokens)).toEqual([...routeTemplates, '(other)']);
    expect(token).toMatch(/^[0-9a-z]+\.[\w-]{16}$/);
  });

  test('is taken for its page and release, for a day', () => {
    expect(isPageToken(token, page, now)).toBe(true);
    expect(isPageToken(token, page, later(24))).toBe(true);
    expect(isPageToken(token, page, later(25))).toBe(false);
    expect(isPageToken(token, page, later(-1))).toBe(false);
  });

  test.each([
    ['another page', { ...page, route: '/' }],
    ['another release', { ...page, release: 'v2' }],
  ])('is not taken for %s', (_, other) => {
    expect(isPageToken(token, other, now)).toBe(false);
  });

  test.each(['', '.', 'x', token.slice(0, -1), `${token}A`, token.replace(/^[^.]+/, 'zz'), `NaN.${token}`])(
    'that is made up (%s) is refused',
    (madeUp) => {
      expect(isPageToken(madeUp, page, now)).toBe(false);
    },
  );
});
