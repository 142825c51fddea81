import { after } from 'next/server';
import { clientAddressHeader } from '#app/_http/rate-limit.ts';
import { ingestViews, pageTokensAnswer, readBeacon, vitalsIntake } from '#lib/vitals/server';

/** What pages of a release report with: the same for every visitor, so browsers and proxies may keep it. */
export function GET(request: Request): Response {
  const { status, headers, body } = pageTokensAnswer(new URL(request.url).searchParams, new Date());
  return new Response(body, { status, headers });
}

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
