import { z } from 'zod';
import { readJson } from '#app/_http/json-body.ts';
import { readCheckoutToken, writeCheckoutToken } from '#app/_http/order-cookies.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { startCheckout } from '#lib/orders';

const bodySchema = z.object({ quoteToken: z.string().min(1).max(100) });

/** Begins a checkout for a quote in this browser. */
export const POST = route(
  async ({ request, ctx }) => {
    const { quoteToken } = bodySchema.parse(await readJson(request));
    const previousToken = await readCheckoutToken();
    const { token } = await startCheckout({ ctx, input: { quoteToken, previousToken } });
    await writeCheckoutToken(token);
    return dataResponse({ next: '/checkout/contact' }, { status: 201 });
  },
  { limit: 'orders' },
);
