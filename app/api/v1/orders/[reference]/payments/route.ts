import { dataResponse, route } from '#app/_http/route.ts';
import { startPayment } from '#lib/orders';

/** Opens the page on which an order is paid by card, for who has the key of its link; open already, the same page. */
export const POST = route<{ reference: string }>(
  async ({ request, ctx, params }) => {
    const key = new URL(request.url).searchParams.get('key') ?? '';
    return dataResponse(await startPayment({ ctx, input: { reference: params.reference, key } }));
  },
  { limit: 'orders' },
);
