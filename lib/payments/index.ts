import 'server-only';

export { closeOpenPayment } from './close-open-payment.ts';
export { paymentJobs } from './jobs.ts';
export { laterRefundState, mergePayment } from './merge-payment.ts';
export { derivePaymentSums, dueCents, type OrderPaymentState } from './payment-state.ts';
export type {
  CardProvider,
  ObservedPayment,
  ObservedRefund,
  PaymentEvent,
  PaymentRequest,
} from './provider.ts';
export { findCardProvider, getCardProvider, getProvider } from './providers.ts';
