import { beforeAll, describe, expect, test, vi } from 'vitest';
import { castBecause } from '#lib/cast';
import { ViewBook, type ViewPlace } from './view-book.ts';

const load = { navigationType: 'navigate', navigationStartTime: 0 } as const;
const soft = { navigationType: 'soft-navigation', navigationStartTime: 4200 } as const;

function at(route: string, nav: ViewPlace['nav'] = 'navigate'): () => ViewPlace {
  return () => ({ release: 'v1', route, lang: 'en', device: 'desktop', nav, net: '4g' });
}

function take(book: ViewBook, which?: 'ended') {
  return book.listChanged(which).map(({ beacon, confirm }) => {
    confirm();
    return beacon;
  });
}

const shop = 'http://shop.test';

function script(name: string, duration: number): PerformanceScriptTiming {
  return castBecause('the parts that are read', {
    sourceURL: `${shop}/_next/${name}.js?v=1`,
    sourceFunctionName: 'render',
    duration,
  });
}

beforeAll(() => {
  vi.stubGlobal('location', new URL(`${shop}/gallery`));
});

describe('the view book', () => {
  test('gathers the measurements of one view into one beacon', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    book.note(load, at('/'), { ttfb: 120 });
    expect(take(book)).toMatchObject([{ seq: 0, route: '/', fcp: 700, ttfb: 120 }]);
  });

  test('sends nothing twice: the second of hidden and pagehide finds nothing new', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    take(book);
    expect(take(book)).toEqual([]);
  });

  test('repeats the whole view under the same name when something came later', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    const [first] = take(book);
    const inp = [90, 'main>button', 8, 60, 22, undefined, undefined] as const;
    book.note(load, at('/'), { inp });
    expect(take(book)).toMatchObject([{ id: first?.id, seq: 1, fcp: 700, inp }]);
  });

  test('keeps a late measurement with the page it was made on', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    book.note(soft, at('/gallery', 'soft-navigation'), { fcp: 80 });
    book.note(load, at('/gallery'), { cls: [0.2, undefined] });
    const [home, gallery] = take(book);
    expect(home).toMatchObject({ route: '/', fcp: 700, cls: [0.2, undefined] });
    expect(gallery).toMatchObject({ route: '/gallery', nav: 'soft-navigation', fcp: 80 });
    expect(gallery).not.toHaveProperty('cls');
    expect(gallery?.id).not.toBe(home?.id);
  });

  test('tells a page restored by Back from its first visit', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    const restored = { navigationType: 'back-forward-cache', navigationStartTime: 9000 } as const;
    book.note(restored, at('/', 'back-forward-cache'), { fcp: 40 });
    expect(take(book).map(({ nav, fcp }) => [nav, fcp])).toEqual([
      ['navigate', 700],
      ['back-forward-cache', 40],
    ]);
  });

  test('knows which views have ended', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    expect(book.listChanged('ended')).toEqual([]);
    book.note(soft, at('/gallery'), { fcp: 80 });
    expect(take(book, 'ended')).toMatchObject([{ route: '/' }]);
    expect(book.listChanged('ended')).toEqual([]);
    expect(take(book)).toMatchObject([{ route: '/gallery' }]);
  });

  test('names a view by chance alone, in 32 hex digits', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 1 });
    expect(take(book)[0]?.id).toMatch(/^[0-9a-f]{32}$/);
  });

  test('offers a beacon again that never went out, under the same number', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    book.listChanged();
    expect(book.listChanged()).toMatchObject([{ beacon: { seq: 0 } }]);
    const [left] = book.listChanged();
    book.note(load, at('/'), { cls: [0, undefined] });
    left?.confirm();
    expect(take(book)).toMatchObject([{ seq: 1, fcp: 700, cls: [0, undefined] }]);
    expect(take(book)).toEqual([]);
  });

  test('puts what was seen into the view in which it began, of things alike the slowest', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    book.note(soft, at('/gallery'), { fcp: 80 });
    book.see([
      {
        entryType: 'resource',
        startTime: 900,
        duration: 300,
        initiatorType: 'img',
        name: `${shop}/catalogue/vase/front-640`,
      },
      {
        entryType: 'resource',
        startTime: 950,
        duration: 120,
        initiatorType: 'img',
        name: `${shop}/files/anna.webp?name=anna`,
      },
      {
        entryType: 'resource',
        startTime: 20,
        duration: 310,
        initiatorType: 'link',
        name: `${shop}/catalogue/fjord/front-960`,
      },
      {
        entryType: 'resource',
        startTime: 20,
        duration: 500,
        initiatorType: 'link',
        name: `${shop}/fonts/inter.woff2`,
      },
      {
        entryType: 'resource',
        startTime: 4300,
        duration: 40,
        initiatorType: 'fetch',
        name: `${shop}/api/v1/search?q=anna`,
      },
      {
        entryType: 'resource',
        startTime: 4400,
        duration: 90,
        initiatorType: 'fetch',
        name: `${shop}/api/v1/search?q=anna`,
      },
      {
        entryType: 'resource',
        startTime: 4450,
        duration: 95,
        initiatorType: 'fetch',
        name: 'https://other.test/api/v1/cart',
      },
      {
        entryType: 'long-animation-frame',
        startTime: 4500,
        duration: 120,
        blockingDuration: 70,
        scripts: [script('b', 9), script('a', 99)],
        name: '',
      },
      {
        entryType: 'long-animation-frame',
        startTime: 4600,
        duration: 80,
        blockingDuration: 30,
        scripts: [script('b', 60)],
        name: '',
      },
      { entryType: 'measure', startTime: 4700, duration: 12, name: 'shop:render-configurator' },
      { entryType: 'measure', startTime: 4750, duration: 7, name: 'shop:render-configurator' },
      { entryType: 'measure', startTime: 4760, duration: 7, name: 'somebody-else:render-configurator' },
      { entryType: 'mark', startTime: 4800, duration: 0, name: 'shop:cart' },
      { entryType: 'mark', startTime: 4900, duration: 0, name: 'shop:cart' },
    ]);
    const [home, gallery] = take(book);
    expect(home).toMatchObject({ image: ['catalogue', 310] });
    expect(home).not.toHaveProperty('api');
    expect(gallery).toMatchObject({
      api: [['search', 90]],
      frames: [2, 100, 120, 'a.js#render'],
      marks: { 'render-configurator': 12 },
      goals: ['cart'],
    });
  });

  test('forgets views that are sent when a document lives through many', () => {
    const book = new ViewBook();
    for (let start = 0; start < 50; start++) {
      book.note({ navigationType: 'soft-navigation', navigationStartTime: start }, at('/gallery'), {
        fcp: 1,
      });
      take(book);
    }
    book.note({ navigationType: 'soft-navigation', navigationStartTime: 0 }, at('/gallery'), { fcp: 2 });
    expect(take(book)[0]?.seq).toBe(0);
  });
});
