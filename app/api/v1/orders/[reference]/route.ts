import { dataResponse, route } from '#app/_http/route.ts';
import { DomainError } from '#lib/errors';
import { findOrderForCustomer, toPublicOrder } from '#lib/orders';

/** An order for who has the key of its link. */
export const GET = route<{ reference: string }>(async ({ request, ctx, params }) => {
  const key = new URL(request.url).searchParams.get('key') ?? '';
  const order = await findOrderForCustomer({ ctx, reference: params.reference, key });
  if (!order) throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
  return dataResponse(toPublicOrder(order));
});
