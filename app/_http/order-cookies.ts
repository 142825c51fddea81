import { cookies } from 'next/headers';
import { publicUrl } from '#lib/env';
import { createOrderKey } from '#lib/orders';

const checkoutCookie = 'nl_checkout';
const ordersCookie = 'nl_orders';
const maxRemembered = 10;
const dayS = 86_400;

function options(days: number) {
  const secure = publicUrl().startsWith('https:');
  return { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: days * dayS } as const;
}

/** The secret of the checkout that this browser is in. */
export async function readCheckoutToken(): Promise<string | undefined> {
  return (await cookies()).get(checkoutCookie)?.value;
}

export async function writeCheckoutToken(token: string): Promise<void> {
  (await cookies()).set(checkoutCookie, token, options(30));
}

export interface RememberedKey {
  readonly reference: string;
  readonly key: string;
}

/** The orders that were placed in this browser; each with its key, which is checked before it is believed. */
export async function readRememberedOrders(): Promise<readonly RememberedKey[]> {
  const value = (await cookies()).get(ordersCookie)?.value ?? '';
  return value
    .split('.')
    .slice(0, maxRemembered)
    .flatMap((entry) => {
      const [reference, key] = entry.split(':');
      return reference && key ? [{ reference, key }] : [];
    });
}

export async function rememberOrder(reference: string): Promise<void> {
  const others = (await readRememberedOrders()).filter((each) => each.reference !== reference);
  const all = [{ reference, key: createOrderKey(reference) }, ...others].slice(0, maxRemembered);
  const value = all.map((each) => `${each.reference}:${each.key}`).join('.');
  (await cookies()).set(ordersCookie, value, options(180));
}
