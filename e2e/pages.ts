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

/** The owner's pages: all that the menu leads to, and one of each kind behind them. */
export const workshopPages = [
  '/admin',
  '/admin/orders',
  '/admin/orders?view=board',
  '/admin/production',
  '/admin/contact',
  '/admin/outbox',
  '/admin/outbox/templates',
  '/admin/prices',
  '/admin/coupons',
  '/admin/delivery',
  '/admin/projects',
  '/admin/projects/strom-vase',
  '/admin/categories',
  '/admin/colours',
  '/admin/materials',
  '/admin/services',
  '/admin/articles',
  '/admin/articles/infill-honestly',
  '/admin/questions',
  '/admin/reviews',
  '/admin/pages',
  '/admin/performance',
  '/admin/queues',
  '/admin/cache',
  '/admin/users',
  '/admin/settings',
  '/admin/audit',
] as const;

export const languages = [
  { code: 'en', prefix: '' },
  { code: 'ru', prefix: '/ru' },
] as const;

export function addressIn(prefix: string, path: string): string {
  return path === '/' ? prefix || '/' : prefix + path;
}
