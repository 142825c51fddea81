import { readCartToken } from '#app/_http/cart-cookies.ts';
import { route } from '#app/_http/route.ts';
import { clearCart } from '#lib/orders';
import { cartResponse } from './cart-response.ts';

export const GET = route(async (call) => await cartResponse(call, await readCartToken()));

/** Takes everything out. */
export const DELETE = route(async (call) => {
  const token = await readCartToken();
  await clearCart({ ctx: call.ctx, token });
  return await cartResponse(call, token);
});
