import { describe, expect, test } from 'vitest';
import { isFromOwnPage, judgeBeacon } from './judge-beacon.ts';
import { listPageTokens } from './page-token.ts';
import { aView, bodyOf } from './testing.ts';

const now = new Date('2026-11-21T10:20:30Z');
const chrome = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';

function headersOf(userAgent: string | null) {
  return userAgent === null ? {} : { 'user-agent': userAgent };
}

function judge(body: string, userAgent: string | null = chrome) {
  return judgeBeacon(body, headersOf(userAgent), { now });
}

describe('a beacon', () => {
  test('of a visitor is counted among the real ones', () => {
    const view = aView();
    const text = bodyOf(view);
    expect(judge(text)).toEqual({
      view,
      text,
      visitor: { audience: 'real', browser: 'chrome' },
      isSigned: false,
    });
  });

  test('tells everything that a view holds', () => {
    const view = aView({
      seq: 3,
      lab: true,
      inp: {
        value: 90,
        target: 'main>button',
        inputDelay: 8.1,
        processing: 60.2,
        presentation: 21.7,
        script: 'page.js#onClick',
        scriptTime: 50,
      },
      cls: { value: 0.02, target: 'main>p' },
      ttfbParts: { waiting: 1, cache: 2, dns: 3, connection: 4, request: 5, server: 6 },
      frames: { count: 2, blocked: 30, longest: 80, script: 'page.js' },
      image: { source: 'files', value: 410.5 },
      api: [
        { noun: 'cart', value: 4 },
        { noun: 'quotes', value: 71.2 },
      ],
      marks: { 'time-to-price': 900 },
      goals: ['cart', 'order'],
    });
    expect(judge(bodyOf(view))).toMatchObject({ view });
  });

  test('of an automated browser is counted in the lab, of a bot among the bots', () => {
    expect(judge(bodyOf(aView({ lab: true })))).toMatchObject({ visitor: { audience: 'lab' } });
    for (const agent of ['Chrome-Lighthouse', 'HeadlessChrome/156'])
      expect(judge(bodyOf(aView()), agent)).toMatchObject({ visitor: { audience: 'lab' } });
    for (const agent of ['Googlebot/2.1', 'curl/8.1', null])
      expect(judge(bodyOf(aView()), agent)).toMatchObject({ visitor: { audience: 'bot' } });
  });

  test('with a token of its page is signed; with another one it is refused; the token is not kept', () => {
    const view = aView();
    const tokens = listPageTokens(view.release, now);
    expect(judge(bodyOf(view, { token: tokens[view.route] }))).toMatchObject({ view, isSigned: true });
    expect(judge(bodyOf(view, { token: tokens[view.route] }))).not.toHaveProperty('view.token');
    expect(judge(bodyOf(view, { token: tokens['/'] }))).toBe('bad-token');
    expect(judge(bodyOf(view, { token: 'made-up' }))).toBe('bad-token');
  });

  test('with a route the shop does not have is counted under (other)', () => {
    expect(judge(bodyOf(aView({ route: '/anna@example.com' })))).toMatchObject({
      view: { route: '(other)' },
    });
  });

  test('with a request that is not counted is counted without it', () => {
    const api = [
      ['secrets', 3],
      ['cart', 4],
    ];
    expect(judge(bodyOf(aView(), { api }))).toMatchObject({ view: { api: [{ noun: 'cart', value: 4 }] } });
  });

  test.each([
    ['a negative time', { fcp: -1 }],
    ['a time of a million seconds', { ttfb: 1e9 }],
    ['a number beyond all sense', { cls: [1e308, null] }],
    ['a metric nobody asked for', { fid: 12 }],
    ['a time as text', { fcp: '900' }],
    ['markup in a selector', { cls: [0.1, '<img src=x onerror=alert(1)>'] }],
    ['a name that is no name', { id: 'DROP TABLE' }],
    ['a device of its own', { device: 'fridge' }],
    ['a mark nobody makes', { marks: { 'render-everything': 3 } }],
    ['a mark without a time', { marks: { 'time-to-price': null } }],
    ['a hundred requests', { api: Array.from({ length: 100 }, () => ['cart', 3]) }],
    ['a part that lacks a field', { cls: [0.1] }],
    ['a part with a field too many', { image: ['catalogue', 3, 3] }],
    ['a gap where none may be', { lcp: [1800, null, null, 200, 900, 400] }],
    ['a part by names', { cls: { value: 0.1 } }],
    ['a goal of its own', { goals: ['riches'] }],
    ['a clock of the future', { at: '2099-01-01T00:00:00Z' }],
    ['a clock of the past', { receivedAt: 0 }],
  ])('with %s is refused', (_, change) => {
    expect(judge(bodyOf(aView(), change))).toBe('invalid');
  });

  test.each([
    ['nothing at all', ''],
    ['half a beacon', '{"v":2,"id":'],
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
