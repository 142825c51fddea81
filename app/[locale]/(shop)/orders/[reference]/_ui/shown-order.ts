import type { PartNames } from '#components/orders/part-facts';
import type { ShopSettings } from '#lib/content';
import type { Order } from '#lib/orders';
import { type Locale, plural } from '#lib/text';
import type { OrdersText } from '#lib/text/messages/orders';

export interface ShownOrder {
  readonly order: Order;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly bank: ShopSettings['bank'];
  readonly text: OrdersText;
}

export interface ShownOrderWithNames extends ShownOrder {
  readonly names: PartNames;
}

/** `3 parts` */
export function countParts({ order, locale, text }: ShownOrder): string {
  const count = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return plural(locale, text.parts, count);
}
