import { eventStreamResponse } from '#app/_http/event-stream.ts';
import { route } from '#app/_http/route.ts';
import { DomainError } from '#lib/errors';
import { isOrderKey, orderWatch } from '#lib/orders';

/** Says when an order is no longer what `since` names, for who has the key of its link. */
export const GET = route<{ reference: string }>(async ({ request, params: { reference } }) => {
  const { searchParams } = new URL(request.url);
  if (!isOrderKey(reference, searchParams.get('key') ?? '')) {
    throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
  }
  const watch = orderWatch();
  watch.requireRoom(reference);
  return eventStreamResponse(request, ({ send, end }) =>
    watch.watch({
      reference,
      since: searchParams.get('since') ?? '',
      tell: (stamp) => send('changed', stamp),
      end,
    }),
  );
});
