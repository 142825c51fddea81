import { readBody } from '#app/_http/json-body.ts';
import { problemResponse } from '#app/_http/problem.ts';
import { createCtx } from '#lib/context';
import { receivePaymentEvent } from '#lib/orders';

const maxEventBytes = 512 * 1024;

/**
 * Hears the events of Stripe. The signature says who speaks, so nobody is counted here: a refused event would
 * only come again. What is not 2xx comes again for three days.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const body = new TextDecoder().decode(await readBody(request, maxEventBytes));
    const signature = request.headers.get('stripe-signature');
    const outcome = await receivePaymentEvent({ ctx: createCtx({ kind: 'guest' }), body, signature });
    return Response.json({ outcome }, { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    return problemResponse(error, 400);
  }
}
