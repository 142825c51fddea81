import { route } from '#app/_http/route.ts';
import { readPerformance } from '#lib/vitals/server';

/** The figures behind the performance page, for the owner; 404 for everybody else. */
export const GET = route(async ({ request, ctx }) => {
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const report = await readPerformance({ ctx, input });
  return Response.json({ data: report }, { headers: { 'Cache-Control': 'no-store' } });
});
