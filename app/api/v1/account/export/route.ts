import { route } from '#app/_http/route.ts';
import { exportAccount } from '#lib/customers';

/** All that the shop holds of who is signed in, as a file. */
export const GET = route(
  async ({ ctx }) => {
    const exported = await exportAccount({ ctx });
    return new Response(JSON.stringify(exported, null, 2), {
      headers: {
        'Content-Type': 'application/json',
        'Content-Disposition': 'attachment; filename="nordlayer-account.json"',
        'Cache-Control': 'no-store',
      },
    });
  },
  { limit: 'orders' },
);
