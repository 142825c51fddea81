import { after } from 'next/server';
import { clientAddressHeader } from '#app/_http/rate-limit.ts';
import { ingestViews, readBeacon, vitalsIntake } from '#lib/vitals/server';

/** Always 204: the sender is not told what became of its beacon. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  const clientAddress = headers.get(clientAddressHeader) ?? 'unknown';
  const intake = vitalsIntake();
  await ingestViews(
    { headers, clientAddress, readText: () => readBeacon(request) },
    { now: new Date(), intake },
  );
  intake.holdUntilFlushed(after);
  return new Response(null, { status: 204 });
}
