import { readCartToken } from '#app/_http/cart-cookies.ts';
import { readJson } from '#app/_http/json-body.ts';
import { route } from '#app/_http/route.ts';
import { changeCartLine, removeCartLine } from '#lib/orders';
import { cartResponse } from '../../cart-response.ts';

interface LineParams {
  readonly id: string;
}

/** Another quantity or note; the price of a quantity is frozen anew. */
export const PUT = route<LineParams>(async (call) => {
  const { request, ctx, params } = call;
  const token = await readCartToken();
  await changeCartLine({ ctx, token, lineId: params.id, input: await readJson(request) });
  return await cartResponse(call, token);
});

export const DELETE = route<LineParams>(async (call) => {
  const { ctx, params } = call;
  const token = await readCartToken();
  await removeCartLine({ ctx, token, lineId: params.id });
  return await cartResponse(call, token);
});
