import type { Ctx } from '#lib/context';
import { log } from '#lib/log';
import { createOrderKey, orderAddress, startPayment } from '#lib/orders';
import { type Locale, localeHref } from '#lib/text';
import { domainErrorOf } from './problem.ts';

/**
 * Where the payment of an order goes on: the provider's page, or the order's own where there is nothing to
 * pay by card; there it is said, too, why the provider's page did not open.
 */
export async function paymentPageOf(
  ctx: Ctx,
  { locale, reference }: { locale: Locale; reference: string },
): Promise<string> {
  const orderPage = localeHref(locale, orderAddress(reference));
  try {
    const { address } = await startPayment({ ctx, input: { reference, key: createOrderKey(reference) } });
    return address;
  } catch (thrown) {
    const { code, reason = 'unknown' } = domainErrorOf(thrown);
    if (reason === 'not-by-card') return orderPage;
    if (code === 'INTERNAL' || code === 'UNAVAILABLE') log.error('payment-not-opened', { reference }, thrown);
    return `${orderPage}&problem=${encodeURIComponent(reason)}`;
  }
}
