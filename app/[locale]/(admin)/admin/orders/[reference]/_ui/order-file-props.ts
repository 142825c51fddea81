import type { PartNames } from '#components/orders/part-facts';
import type { Order } from '#lib/orders';
import type { Locale } from '#lib/text';
import type { AdminOrdersText } from '#lib/text/messages/admin-orders';
import type { OrdersText } from '#lib/text/messages/orders';

export interface OrderFileProps {
  readonly order: Order;
  readonly names: PartNames;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: AdminOrdersText;
  readonly words: OrdersText;
  /** Code of why a part did not become a work of the gallery. */
  readonly refused?: string | undefined;
}
