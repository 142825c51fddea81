// A process that takes orders and payments over HTTP and may be killed at any moment: the other half of order-crowd.ts.
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { flushCompileCache } from 'node:module';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { createCtx } from '#lib/context';
import { isDomainError } from '#lib/errors';
import { checkPayment, createOrderKey, placeOrder, receivePaymentEvent, startPayment } from '#lib/orders';

const deedSchema = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('place'), checkoutToken: z.string(), idempotencyKey: z.string() }),
  z.object({ deed: z.literal('pay'), reference: z.string() }),
  z.object({ deed: z.literal('come-back'), reference: z.string() }),
  z.object({ deed: z.literal('hear'), body: z.string(), signature: z.string() }),
]);
export type Deed = z.infer<typeof deedSchema>;
const [, , socketPath = ''] = process.argv;

async function answer(deed: Deed): Promise<object> {
  const ctx = createCtx({ kind: 'guest' });
  switch (deed.deed) {
    case 'place':
      return await placeOrder({ ctx, input: { ...deed, locale: 'en' } });
    case 'pay':
      return await startPayment({ ctx, input: { ...deed, key: createOrderKey(deed.reference) } });
    case 'come-back':
      await checkPayment({ ctx, input: { ...deed, key: createOrderKey(deed.reference) } });
      return {};
    case 'hear':
      return { outcome: await receivePaymentEvent({ ctx, ...deed }) };
  }
}

const server = createServer(async (request, response) => {
  try {
    response.end(JSON.stringify(await answer(deedSchema.parse(await json(request)))));
  } catch (error) {
    response.statusCode = isDomainError(error) && error.code === 'UNAVAILABLE' ? 503 : 500;
    response.end(String(error));
  }
});
// Left behind by the one that was killed before.
rmSync(socketPath, { force: true });
server.listen(socketPath, () => {
  // Who is killed writes nothing at his end: the next one finds what this one has compiled.
  flushCompileCache();
  process.send?.('open');
});
process.on('disconnect', () => process.exit());
