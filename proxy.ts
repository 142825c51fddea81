import { type NextRequest, NextResponse } from 'next/server';
import { findActor } from '#lib/accounts';
import { isAdmin, systemCtx } from '#lib/context';
import { isOrderKey } from '#lib/orders';
import { hasQuote } from '#lib/quote/server';
import { splitLocale } from '#lib/text/locale';

async function mayOpen({ nextUrl, headers }: NextRequest, path: string): Promise<boolean> {
  const [, place, name] = path.split('/');
  if (place === 'orders') return isOrderKey(name ?? '', nextUrl.searchParams.get('key') ?? '');
  if (place === 'quotes') return await hasQuote({ ctx: systemCtx(), token: name ?? '' });
  return isAdmin(await findActor(headers));
}

/**
 * Decides before the first byte what a streamed page can no longer answer with its status. Only routes
 * that are rendered for each request pass here; prerendered pages must not (it halves their throughput).
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { locale, path } = splitLocale(request.nextUrl.pathname);
  if (await mayOpen(request, path)) return NextResponse.next();
  return NextResponse.rewrite(new URL(`/${locale}/not-found`, request.url), { status: 404 });
}

export const config = {
  matcher: [
    '/admin/:path*',
    '/:locale(ru|en)/admin/:path*',
    '/orders/:reference',
    '/:locale(ru|en)/orders/:reference',
    '/quotes/:token',
    '/:locale(ru|en)/quotes/:token',
  ],
};
