import 'server-only';

export type { DeliveryAddress } from '#lib/db';
export { answerChange, withdrawChange } from './answer-change.ts';
export { cancelOrder } from './cancel-order.ts';
export {
  addToCart,
  addToCartInput,
  changeCartLine,
  changeCartLineInput,
  clearCart,
  removeCartLine,
  removeCoupon,
  setCoupon,
} from './change-cart.ts';
export { type BulkResult, changeManyOrders } from './change-many-orders.ts';
export { changeOrderStatus } from './change-order-status.ts';
export {
  type Checkout,
  type CheckoutStep,
  checkoutSteps,
  findCheckout,
  type PaymentMethod,
  saveContact,
  saveDelivery,
  saveDraft,
  savePayment,
  startCheckout,
} from './checkout.ts';
export { removeCheckoutCoupon, setCheckoutCoupon } from './checkout-coupon.ts';
export { type AppliedCoupon, couponEditing } from './coupon-rows.ts';
export { deliveryCountries } from './delivery-countries.ts';
export { type DeliveryOffer, deliveryEditing } from './delivery-rates.ts';
export { deriveOrderMail, type OrderMailSubject } from './derive-order-mail.ts';
export { couponFaults } from './discount.ts';
export type { QuotedPart } from './frozen-quote.ts';
export { type Cart, type CartLine, type CartLineFault, cartLineFaults, getCart } from './get-cart.ts';
export {
  findOrderForCustomer,
  getOrder,
  listOrdersOf,
  listOrderTitles,
  listRememberedOrders,
  type Order,
  type OrderChange,
  type OrderEvent,
  type OrderLine,
  type OrderPayment,
  type RememberedOrder,
} from './get-order.ts';
export { orderJobs } from './jobs.ts';
export { countNewOrders, listOrders, type OrderSummary } from './list-orders.ts';
export { isPaymentAwaited } from './move-order.ts';
export { createOrderKey, isOrderKey, orderAddress, reviewAddress } from './order-key.ts';
export {
  answerCustomer,
  askWorkshop,
  countUnreadMessages,
  listOrderMessages,
  type MessageSide,
  markMessagesRead,
  type OrderMessage,
} from './order-messages.ts';
export { readStamps, stampOf } from './order-stamp.ts';
export { orderWatch } from './order-watch.ts';
export { ordersCsv } from './orders-csv.ts';
export { cartOrderInput, placeCartOrder } from './place-cart-order.ts';
export { type PlacedOrder, placeOrder } from './place-order.ts';
export {
  listProduction,
  listStock,
  type MachineQueue,
  type MaterialStock,
  markPrinted,
  type QueuedPart,
} from './production-queue.ts';
export { proposeChange } from './propose-change.ts';
export { toPublicCart } from './public-cart.ts';
export { toPublicOrder } from './public-order.ts';
export { type PaymentEventOutcome, receivePaymentEvent } from './receive-payment-event.ts';
export { recordPayment } from './record-payment.ts';
export { normalizeReference } from './reference.ts';
export { refundOrder } from './refund-order.ts';
export { reorder } from './reorder.ts';
export { sampleMailInput, sampleMailSubjects } from './sample-order-mail.ts';
export { addressSchema, orderReferenceSchema, orderStatusSchema } from './schemas.ts';
export { checkPayment, startPayment } from './start-payment.ts';
export { deriveTimeline, type TimelineStep } from './timeline.ts';
export type { OrderTotals } from './totals.ts';
export {
  type DeliveryMethod,
  isPrinted,
  listNextStatuses,
  mayCustomerCancel,
  type NextStatus,
  type OrderStatus,
  orderPath,
} from './transitions.ts';
export { readWorkshopDay, type WorkshopDay } from './workshop-day.ts';
