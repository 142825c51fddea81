import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { routeTemplate } from './route-template.ts';

/** Addresses behind a rewrite: no visitor sees them. */
const inner = ['/gallery-list', '/gallery-search'];

function listPages(): string[] {
  return globSync('app/[[]locale[]]/{(shop),(account)}/**/page.tsx')
    .map((file) => file.replaceAll('\\', '/').split('/').slice(3, -1))
    .map((folders) => `/${folders.filter((name) => !name.startsWith('(')).join('/')}`)
    .filter((page) => !inner.some((name) => page.startsWith(name)));
}

test('every page of the shop has its own name in the figures (else add it to routeTemplates)', () => {
  const pages = listPages();
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) {
    const address = page.replaceAll(/\[\w+\]/g, 'example');
    expect(routeTemplate(address).route, page).toBe(page);
  }
});
