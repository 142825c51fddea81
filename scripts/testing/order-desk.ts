// A process that takes orders over HTTP and may be killed at any moment: the other half of order-crowd.ts.
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { createCtx } from '#lib/context';
import { placeOrder } from '#lib/orders';

const bodySchema = z.object({ checkoutToken: z.string(), idempotencyKey: z.string() });
const [, , socketPath = ''] = process.argv;

const server = createServer(async (request, response) => {
  try {
    const input = { ...bodySchema.parse(await json(request)), locale: 'en' as const };
    const placed = await placeOrder({ ctx: createCtx({ kind: 'guest' }), input });
    response.end(JSON.stringify(placed));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
});
// Left behind by the one that was killed before.
rmSync(socketPath, { force: true });
server.listen(socketPath, () => process.send?.('open'));
process.on('disconnect', () => process.exit());
