import { after } from 'next/server';
import { ingestViews, vitalsIntake } from '#lib/vitals/server';

/** Always 204: the sender is not told what became of its beacon. */
export async function POST(request: Request): Promise<Response> {
  await ingestViews(request, new Date());
  vitalsIntake().holdUntilFlushed(after);
  return new Response(null, { status: 204 });
}
