import { type NextRequest, NextResponse } from 'next/server';
import { findActor } from '#lib/accounts';
import { isAdmin } from '#lib/context';
import { splitLocale } from '#lib/text/locale';

/**
 * Decides before the first byte what a streamed page can no longer answer with its status. Only routes
 * that are rendered for each request pass here; prerendered pages must not (it halves their throughput).
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isAdmin(await findActor(request.headers))) return NextResponse.next();
  const { locale } = splitLocale(request.nextUrl.pathname);
  return NextResponse.rewrite(new URL(`/${locale}/not-found`, request.url), { status: 404 });
}

export const config = {
  matcher: ['/admin/:path*', '/ru/admin/:path*', '/en/admin/:path*'],
};
