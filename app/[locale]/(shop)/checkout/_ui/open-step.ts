import { redirect } from 'next/navigation';
import { currentLocale } from '#app/_data/locale.ts';
import { readCartToken } from '#app/_http/cart-cookies.ts';
import { readCheckoutToken } from '#app/_http/order-cookies.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import {
  type Checkout,
  type CheckoutStep,
  checkoutSteps,
  findCheckout,
  getCart,
  orderAddress,
} from '#lib/orders';
import { localeHref } from '#lib/text';

/**
 * The browser's checkout at one of its steps; null when there is nothing to order. A step whose forerunners
 * are missing leads to the first of those, a checkout that became an order leads to the order, and without a
 * checkout a cart with something in it leads to the cart.
 */
export async function openCheckoutStep(step: CheckoutStep): Promise<Checkout | null> {
  const [ctx, locale] = await Promise.all([requestCtx(), currentLocale()]);
  const checkout = await findCheckout({ ctx, token: await readCheckoutToken() });
  if (!checkout) {
    const cart = await getCart({ ctx, token: await readCartToken() });
    if (cart.count > 0) redirect(localeHref(locale, '/cart'));
    return null;
  }
  if (checkout.orderReference) redirect(localeHref(locale, orderAddress(checkout.orderReference)));
  if (checkoutSteps.indexOf(step) > checkoutSteps.indexOf(checkout.nextStep)) {
    redirect(localeHref(locale, `/checkout/${checkout.nextStep}`));
  }
  return checkout;
}
