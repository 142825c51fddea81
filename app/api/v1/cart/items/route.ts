import { readCartToken, writeCartToken } from '#app/_http/cart-cookies.ts';
import { readJson } from '#app/_http/json-body.ts';
import { route } from '#app/_http/route.ts';
import { addToCart } from '#lib/orders';
import { cartResponse } from '../cart-response.ts';

/** Puts a frozen quote into this browser's cart. */
export const POST = route(async (call) => {
  const input = await readJson(call.request);
  const { token } = await addToCart({ ctx: call.ctx, token: await readCartToken(), input });
  if (token) await writeCartToken(token);
  return await cartResponse(call, token, { status: 201 });
});
