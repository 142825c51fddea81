import { cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { isAdmin } from '#lib/context';
import { findOrderForCustomer, listOrderMessages, markMessagesRead } from '#lib/orders';
import type { Locale } from '#lib/text';
import { ordersText } from '#lib/text/messages/orders';
import type { OrderLink } from './order-form-state.ts';

/** All that the page of an order shows; null where number and key do not belong together. */
export async function openOrder({ reference, orderKey }: OrderLink, locale: Locale) {
  const ctx = await requestCtx();
  const order = await findOrderForCustomer({ ctx, reference, key: orderKey });
  if (!order) return null;
  const [materials, colours, { timeZone, bank }, messages] = await Promise.all([
    cachedMaterials(),
    cachedColours(),
    cachedShopSettings(),
    listOrderMessages({ ctx, orderId: order.id }),
  ]);
  // The owner looking at a customer's page has not told the customer anything.
  if (!isAdmin(ctx.actor)) await markMessagesRead({ ctx, orderId: order.id, reader: 'customer' });
  const shown = { order, locale, timeZone, bank, text: ordersText[locale] };
  return { shown, names: { materials, colours }, messages };
}
