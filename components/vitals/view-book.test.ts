import { describe, expect, test } from 'vitest';
import { ViewBook, type ViewPlace } from './view-book.ts';

const load = { navigationType: 'navigate', navigationStartTime: 0 } as const;
const soft = { navigationType: 'soft-navigation', navigationStartTime: 4200 } as const;

function at(route: string, nav: ViewPlace['nav'] = 'navigate'): () => ViewPlace {
  return () => ({ release: 'v1', route, lang: 'en', device: 'desktop', nav, net: '4g' });
}

describe('the view book', () => {
  test('gathers the measurements of one view into one beacon', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    book.note(load, at('/'), { ttfb: 120 });
    expect(book.takeChanged()).toMatchObject([{ v: 1, seq: 0, route: '/', fcp: 700, ttfb: 120 }]);
  });

  test('sends nothing twice: the second of hidden and pagehide finds nothing new', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    book.takeChanged();
    expect(book.takeChanged()).toEqual([]);
  });

  test('repeats the whole view under the same name when something came later', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    const [first] = book.takeChanged();
    book.note(load, at('/'), { inp: { value: 90 } });
    expect(book.takeChanged()).toMatchObject([{ id: first?.id, seq: 1, fcp: 700, inp: { value: 90 } }]);
  });

  test('keeps a late measurement with the page it was made on', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    book.note(soft, at('/gallery', 'soft-navigation'), { fcp: 80 });
    book.note(load, at('/gallery'), { cls: { value: 0.2 } });
    const [home, gallery] = book.takeChanged();
    expect(home).toMatchObject({ route: '/', fcp: 700, cls: { value: 0.2 } });
    expect(gallery).toMatchObject({ route: '/gallery', nav: 'soft-navigation', fcp: 80 });
    expect(gallery).not.toHaveProperty('cls');
    expect(gallery?.id).not.toBe(home?.id);
  });

  test('tells a page restored by Back from its first visit', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    const restored = { navigationType: 'back-forward-cache', navigationStartTime: 9000 } as const;
    book.note(restored, at('/', 'back-forward-cache'), { fcp: 40 });
    expect(book.takeChanged().map(({ nav, fcp }) => [nav, fcp])).toEqual([
      ['navigate', 700],
      ['back-forward-cache', 40],
    ]);
  });

  test('knows which views have ended', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 700 });
    expect(book.hasEndedViews).toBe(false);
    book.note(soft, at('/gallery'), { fcp: 80 });
    expect(book.hasEndedViews).toBe(true);
    expect(book.takeChanged('ended')).toMatchObject([{ route: '/' }]);
    expect(book.hasEndedViews).toBe(false);
    expect(book.takeChanged()).toMatchObject([{ route: '/gallery' }]);
  });

  test('names a view by chance alone, in 32 hex digits', () => {
    const book = new ViewBook();
    book.note(load, at('/'), { fcp: 1 });
    expect(book.takeChanged()[0]?.id).toMatch(/^[0-9a-f]{32}$/);
  });

  test('forgets views that are sent when a document lives through many', () => {
    const book = new ViewBook();
    for (let start = 0; start < 50; start++) {
      book.note({ navigationType: 'soft-navigation', navigationStartTime: start }, at('/gallery'), {
        fcp: 1,
      });
      book.takeChanged();
    }
    book.note({ navigationType: 'soft-navigation', navigationStartTime: 0 }, at('/gallery'), { fcp: 2 });
    expect(book.takeChanged()[0]?.seq).toBe(0);
  });
});
