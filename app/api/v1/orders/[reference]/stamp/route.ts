import { dataResponse, route } from '#app/_http/route.ts';
import { DomainError } from '#lib/errors';
import { isOrderKey, readStamps } from '#lib/orders';

/** What the stream of changes says, for browsers and networks that let no stream through. */
export const GET = route<{ reference: string }>(async ({ request, ctx, params: { reference } }) => {
  const key = new URL(request.url).searchParams.get('key') ?? '';
  const stamps = isOrderKey(reference, key) ? await readStamps(ctx.db, [reference]) : null;
  const stamp = stamps?.get(reference);
  if (!stamp) throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
  return dataResponse({ stamp });
});
