import type { PartNames } from '#components/orders/part-facts';
import type { Cart } from '#lib/orders';
import type { Locale } from '#lib/text';
import type { CartText } from '#lib/text/messages/cart';

export interface ShownCart {
  readonly cart: Cart;
  readonly names: PartNames;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: CartText;
}
