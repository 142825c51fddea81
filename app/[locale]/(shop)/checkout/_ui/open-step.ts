import { redirect } from 'next/navigation';
import { currentLocale } from '#app/_data/locale.ts';
import { readCheckoutToken } from '#app/_http/order-cookies.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { type Checkout, type CheckoutStep, checkoutSteps, findCheckout, orderAddress } from '#lib/orders';
import { localeHref } from '#lib/text';

/**
 * The browser's checkout at one of its steps; null when there is none. A step whose forerunners are missing
 * leads to the first of those, a checkout that became an order leads to the order.
 */
export async function openCheckoutStep(step: CheckoutStep): Promise<Checkout | null> {
  const token = await readCheckoutToken();
  const checkout = await findCheckout({ ctx: await requestCtx(), token });
  if (!checkout) return null;
  const locale = await currentLocale();
  if (checkout.orderReference) redirect(localeHref(locale, orderAddress(checkout.orderReference)));
  if (checkoutSteps.indexOf(step) > checkoutSteps.indexOf(checkout.nextStep)) {
    redirect(localeHref(locale, `/checkout/${checkout.nextStep}`));
  }
  return checkout;
}
