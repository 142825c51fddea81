// The card provider of the browser tests: `node scripts/testing/serve-stripe.ts <port> <webhook address> <secret>`.
import { setTimeout as sleep } from 'node:timers/promises';
import { type SignedEvent, startStripeServer } from './stripe-server.ts';

const [, , port = '', webhookAddress = '', webhookSecret = ''] = process.argv;
const tries = 5;
const retryMs = 500;

/** Tells the shop, and again when it does not listen, as Stripe does. */
async function hear({ body, signature }: SignedEvent): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const headers = { 'Content-Type': 'application/json', 'Stripe-Signature': signature };
    const answer = await fetch(webhookAddress, { method: 'POST', headers, body }).catch(() => null);
    if (answer?.ok) return;
    await sleep(retryMs);
  }
}

await startStripeServer({ port: Number(port), webhookSecret, hear });
