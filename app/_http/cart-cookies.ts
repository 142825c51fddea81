import { cookies } from 'next/headers';
import type { Ctx } from '#lib/context';
import { publicUrl } from '#lib/env';
import { getCart } from '#lib/orders';

const cartCookie = 'nl_cart';
/** Read by the header's count in the browser: pages stay the same for everybody. */
const countCookie = 'nl_cart_count';
const maxAge = 90 * 86_400;

function options() {
  const secure = publicUrl().startsWith('https:');
  return { sameSite: 'lax', path: '/', secure, maxAge } as const;
}

/** The secret of this browser's cart. */
export async function readCartToken(): Promise<string | undefined> {
  return (await cookies()).get(cartCookie)?.value;
}

export async function writeCartToken(token: string): Promise<void> {
  (await cookies()).set(cartCookie, token, { ...options(), httpOnly: true });
}

export async function writeCartCount(count: number): Promise<void> {
  (await cookies()).set(countCookie, String(count), options());
}

/** Tells the browser's header what is in the cart now. */
export async function showCartCount(ctx: Ctx): Promise<void> {
  await writeCartCount((await getCart({ ctx, token: await readCartToken() })).count);
}
