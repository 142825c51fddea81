/** The pages that anybody can open, without the language's prefix. */
export const publicPages = [
  '/',
  '/gallery',
  '/gallery?q=vase',
  '/gallery?q=zeppelin',
  '/gallery?category=decorative&material=petg&price_max=90',
  '/gallery/strom-vase',
  '/print',
  '/cart',
  '/services',
  '/materials',
  '/articles',
  '/articles/infill-honestly',
  '/contact',
  '/reviews',
  '/gallery/rev-fox/review',
  '/delivery',
  '/terms',
  '/privacy',
  '/docs',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
] as const;

export const languages = [
  { code: 'en', prefix: '' },
  { code: 'ru', prefix: '/ru' },
] as const;

export function addressIn(prefix: string, path: string): string {
  return path === '/' ? prefix || '/' : prefix + path;
}
