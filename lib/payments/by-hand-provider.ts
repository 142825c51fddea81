import 'server-only';
import type { PaymentProvider } from './provider.ts';

/** Invoices and money over the desk: the owner notes what came in and hands back what goes out. */
export const byHandProvider: PaymentProvider = {
  name: 'by-hand',
  start: async () => null,
  observe: async () => null,
  end: async () => undefined,
  refund: async ({ refundId, amountCents }) => ({
    providerId: null,
    refundId,
    amountCents,
    state: 'done',
    failure: null,
  }),
};
