import { describe, expect, test } from 'vitest';
import { routeTemplate } from './route-template.ts';

describe('routeTemplate', () => {
  test.each([
    ['/', '/', 'en'],
    ['/ru', '/', 'ru'],
    ['/ru/', '/', 'ru'],
    ['/en/gallery', '/gallery', 'en'],
    ['/gallery/strom-vase', '/gallery/[slug]', 'en'],
    ['/ru/gallery/strom-vase', '/gallery/[slug]', 'ru'],
    ['/ru/orders/NL-2026-1042', '/orders/[reference]', 'ru'],
    ['/checkout/payment', '/checkout/payment', 'en'],
    ['/admin/performance', '/admin', 'en'],
    ['/ru/admin/orders/17', '/admin', 'ru'],
  ])('takes %s for %s in %s', (path, route, lang) => {
    expect(routeTemplate(path)).toEqual({ route, lang });
  });

  test('keeps what a visitor typed out of the name', () => {
    for (const path of ['/wp-login.php', '/gallery/a/b', '/anna@example.com', '/x'.repeat(2000)])
      expect(routeTemplate(path).route).toBe('(other)');
  });
});
