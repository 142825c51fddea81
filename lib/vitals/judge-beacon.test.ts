import { describe, expect, test } from 'vitest';
import { isFromOwnPage, judgeBeacon } from './judge-beacon.ts';
import { listPageTokens } from './page-token.ts';
import { aView } from './testing.ts';

const now = new Date('2026-11-21T10:20:30Z');
const chrome = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';

function headersOf(userAgent: string | null) {
  return userAgent === null ? {} : { 'user-agent': userAgent };
}

function judge(view: unknown, userAgent: string | null = chrome) {
  return judgeBeacon(JSON.stringify(view), headersOf(userAgent), { now });
}

describe('a beacon', () => {
  test('of a visitor is counted among the real ones', () => {
    const view = aView();
    expect(judge(view)).toEqual({
      view,
      text: JSON.stringify(view),
      visitor: { audience: 'real', browser: 'chrome' },
      isSigned: false,
    });
  });

  test('of an automated browser is counted in the lab, of a bot among the bots', () => {
    expect(judge({ ...aView(), lab: true })).toMatchObject({ visitor: { audience: 'lab' } });
    for (const agent of ['Chrome-Lighthouse', 'HeadlessChrome/156'])
      expect(judge(aView(), agent)).toMatchObject({ visitor: { audience: 'lab' } });
    for (const agent of ['Googlebot/2.1', 'curl/8.1', null])
      expect(judge(aView(), agent)).toMatchObject({ visitor: { audience: 'bot' } });
  });

  test('with a token of its page is signed; with another one it is refused; the token is not kept', () => {
    const view = aView();
    const tokens = listPageTokens(view.release, now);
    expect(judge({ ...view, token: tokens[view.route] })).toMatchObject({ view, isSigned: true });
    expect(judge({ ...view, token: tokens[view.route] })).not.toHaveProperty('view.token');
    expect(judge({ ...view, token: tokens['/'] })).toBe('bad-token');
    expect(judge({ ...view, token: 'made-up' })).toBe('bad-token');
  });

  test('with a route the shop does not have is counted under (other)', () => {
    expect(judge(aView({ route: '/anna@example.com' }))).toMatchObject({ view: { route: '(other)' } });
  });

  test('with a request that is not counted is counted without it', () => {
    const api = [
      { noun: 'secrets', value: 3 },
      { noun: 'cart', value: 4 },
    ];
    expect(judge({ ...aView(), api })).toMatchObject({ view: { api: [{ noun: 'cart', value: 4 }] } });
  });

  test.each([
    ['a negative time', { fcp: -1 }],
    ['a time of a million seconds', { ttfb: 1e9 }],
    ['a number beyond all sense', { cls: { value: 1e308 } }],
    ['a metric nobody asked for', { fid: 12 }],
    ['a time as text', { fcp: '900' }],
    ['markup in a selector', { cls: { value: 0.1, target: '<img src=x onerror=alert(1)>' } }],
    ['a name that is no name', { id: 'DROP TABLE' }],
    ['a device of its own', { device: 'fridge' }],
    ['a mark nobody makes', { marks: { 'render-everything': 3 } }],
    ['a mark without a time', { marks: { 'time-to-price': null } }],
    ['a hundred requests', { api: Array.from({ length: 100 }, () => ({ noun: 'cart', value: 3 })) }],
    ['a goal of its own', { goals: ['riches'] }],
    ['a clock of the future', { at: '2099-01-01T00:00:00Z' }],
    ['a clock of the past', { receivedAt: 0 }],
  ])('with %s is refused', (_, change) => {
    expect(judge({ ...aView(), ...change })).toBe('invalid');
  });

  test.each([
    ['nothing at all', ''],
    ['half a beacon', '{"v":1,"id":'],
    ['NaN', '{"v":NaN}'],
  ])('of %s is refused', (_, text) => {
    expect(judgeBeacon(text, headersOf(chrome), { now })).toBe('not-json');
  });

  test('of eight thousand nested brackets is refused', () => {
    expect(judgeBeacon('['.repeat(4000) + ']'.repeat(4000), headersOf(chrome), { now })).toBe('invalid');
  });
});

describe('the sender of a beacon', () => {
  test.each([
    ['same-origin', true],
    ['same-site', false],
    ['cross-site', false],
    ['none', false],
  ])('that the browser calls %s is our own page: %s', (site, isOurs) => {
    expect(isFromOwnPage({ 'sec-fetch-site': site, origin: 'http://a.test', host: 'a.test' })).toBe(isOurs);
  });

  test('is known by its origin where the browser says nothing else', () => {
    expect(isFromOwnPage({ origin: 'http://a.test:3000', host: 'a.test:3000' })).toBe(true);
    expect(isFromOwnPage({ origin: 'http://b.test', host: 'a.test' })).toBe(false);
    expect(isFromOwnPage({ origin: 'null', host: 'a.test' })).toBe(false);
    expect(isFromOwnPage({ host: 'a.test' })).toBe(false);
  });
});
