/** Every page of the shop, with the parts that name a person, an order or a work left open. */
export const routeTemplates = [
  '/',
  '/gallery',
  '/gallery/[slug]',
  '/gallery/[slug]/review',
  '/print',
  '/quotes/[token]',
  '/cart',
  '/checkout/contact',
  '/checkout/delivery',
  '/checkout/payment',
  '/checkout/review',
  '/orders',
  '/orders/[reference]',
  '/account',
  '/account/addresses',
  '/account/data',
  '/account/security',
  '/sign-in',
  '/sign-in/code',
  '/sign-up',
  '/verify-email',
  '/forgot-password',
  '/new-password',
  '/services',
  '/articles',
  '/articles/[slug]',
  '/reviews',
  '/reviews/sent',
  '/reviews/not-sent',
  '/contact',
  '/contact/sent',
  '/contact/not-sent',
  '/materials',
  '/delivery',
  '/terms',
  '/privacy',
  '/docs',
  '/admin',
] as const;

export const otherRoute = '(other)';
const known = new Set<string>([...routeTemplates, otherRoute]);

export interface TemplatedRoute {
  readonly route: string;
  readonly lang: 'en' | 'ru';
}

/**
 * The template of a public path and its language: `/ru/gallery/strom-vase` is `/gallery/[slug]` in Russian.
 * A path the shop does not have is `(other)`, so what a visitor typed never leaves the browser.
 */
export function routeTemplate(pathname: string): TemplatedRoute {
  const parts = pathname.split('/').filter(Boolean);
  const lang = parts[0] === 'ru' ? 'ru' : 'en';
  if (parts[0] === 'en' || lang === 'ru') parts.shift();
  if (parts[0] === 'admin') parts.length = 1;
  const path = `/${parts.join('/')}`;
  const route = routeTemplates.find((template) =>
    new RegExp(`^${template.replace(/\[\w+\]/, '[^/]+')}$`).test(path),
  );
  return { route: route ?? otherRoute, lang };
}

export function isKnownRoute(route: string): boolean {
  return known.has(route);
}
