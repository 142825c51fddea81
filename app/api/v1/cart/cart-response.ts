import { writeCartCount } from '#app/_http/cart-cookies.ts';
import { dataResponse } from '#app/_http/route.ts';
import type { Ctx } from '#lib/context';
import { getCart, toPublicCart } from '#lib/orders';
import { isLocale } from '#lib/text';

interface CartCall {
  readonly request: Request;
  readonly ctx: Ctx;
}

/** The cart as it stands; its browser learns the count for the header. */
export async function cartResponse(
  { request, ctx }: CartCall,
  token: string | undefined,
  init?: ResponseInit,
): Promise<Response> {
  const cart = await getCart({ ctx, token });
  await writeCartCount(cart.count);
  const locale = new URL(request.url).searchParams.get('locale') ?? '';
  return dataResponse(toPublicCart(cart, isLocale(locale) ? locale : 'en'), init);
}
