import { redirect } from 'next/navigation';
import { currentActor } from '#app/_http/actor.ts';
import { domainErrorOf } from '#app/_http/problem.ts';
import { createCtx } from '#lib/context';
import { log } from '#lib/log';
import { checkPayment } from '#lib/orders';
import { isLocale, localeHref } from '#lib/text';

/** Here a customer comes back from paying: the provider is asked how it went, whether its event came or not. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/orders/[reference]/paid'>,
): Promise<Response> {
  const { locale, reference } = await params;
  const key = new URL(request.url).searchParams.get('key') ?? '';
  try {
    await checkPayment({ ctx: createCtx(await currentActor(request.headers)), input: { reference, key } });
  } catch (thrown) {
    // The order's page shows what is known; the provider's event, or a later look, brings the rest.
    const { code } = domainErrorOf(thrown);
    if (code !== 'NOT_FOUND') log.error('payment-not-checked', { reference }, thrown);
  }
  const path = `/orders/${encodeURIComponent(reference)}?key=${encodeURIComponent(key)}`;
  redirect(localeHref(isLocale(locale) ? locale : 'en', path));
}
