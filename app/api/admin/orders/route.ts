import { route } from '#app/_http/route.ts';
import { ordersCsv } from '#lib/orders';

/** The orders of a search as a table for a spreadsheet, for the owner; 404 for everybody else. */
export const GET = route(async ({ request, ctx }) => {
  const { status, search } = Object.fromEntries(new URL(request.url).searchParams);
  const csv = await ordersCsv({ ctx, input: { status, search } });
  const day = ctx.now.toISOString().slice(0, 10);
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="orders-${day}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
