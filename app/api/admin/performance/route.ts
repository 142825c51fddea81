import { route } from '#app/_http/route.ts';
import { performanceCsv, readPerformance } from '#lib/vitals/server';

/** The figures behind the performance page as JSON, or with `format=csv` as a table, for the owner; 404 for everybody else. */
export const GET = route(async ({ request, ctx }) => {
  const { format, ...input } = Object.fromEntries(new URL(request.url).searchParams);
  const report = await readPerformance({ ctx, input });
  if (format === 'csv') {
    const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Cache-Control': 'no-store' };
    return new Response(performanceCsv(report), { headers });
  }
  return Response.json({ data: report }, { headers: { 'Cache-Control': 'no-store' } });
});
