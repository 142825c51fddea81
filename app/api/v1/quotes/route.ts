import { readJson } from '#app/_http/json-body.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { createQuote, createQuoteInput } from '#lib/quote/server';

/** Freezes the price of a gallery work or of an uploaded model at the given settings. */
export const POST = route(
  async ({ request, ctx }) => {
    const input = createQuoteInput.parse(await readJson(request));
    return dataResponse(await createQuote({ ctx, input }), { status: 201 });
  },
  { limit: 'quotes' },
);
