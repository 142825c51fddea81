export { accounts } from './accounts.ts';
export { articles } from './articles.ts';
export { auditEntries } from './audit-entries.ts';
export { cacheTagChanges } from './cache-tag-changes.ts';
export { cartLines } from './cart-lines.ts';
export { carts } from './carts.ts';
export { categories } from './categories.ts';
export {
  type CheckoutContact,
  type CheckoutDelivery,
  type CheckoutDraft,
  checkouts,
  type DeliveryAddress,
} from './checkouts.ts';
export { colours } from './colours.ts';
export { contactRequests, contactStatuses } from './contact-requests.ts';
export { couponUses } from './coupon-uses.ts';
export { coupons } from './coupons.ts';
export { type CreditNoteContent, creditNotes } from './credit-notes.ts';
export { deliveryRates } from './delivery-rates.ts';
export { editDrafts } from './edit-drafts.ts';
export { type InvoiceBuyer, type InvoiceContent, type InvoiceSeller, invoices } from './invoices.ts';
export { jobQueuePauses } from './job-queue-pauses.ts';
export { mailStates, mails } from './mails.ts';
export { materials } from './materials.ts';
export { models } from './models.ts';
export { type ChangedLine, orderChangeStates, orderChanges } from './order-changes.ts';
export { orderEvents } from './order-events.ts';
export { orderLines } from './order-lines.ts';
export { orderMessages } from './order-messages.ts';
export { orderPaymentStates, orderStatuses, orders, paymentMethods } from './orders.ts';
export { pages } from './pages.ts';
export { paymentEventOutcomes, paymentEvents } from './payment-events.ts';
export { disputeStates, paymentProviders, paymentStates, payments } from './payments.ts';
export { priceRuleVersions } from './price-rule-versions.ts';
export { projectColours } from './project-colours.ts';
export { projectImages } from './project-images.ts';
export { projectSamples } from './project-samples.ts';
export { projects } from './projects.ts';
export { pushSubscriptions } from './push-subscriptions.ts';
export { questions } from './questions.ts';
export { quotes } from './quotes.ts';
export { refundStates, refunds } from './refunds.ts';
export {
  orderEventRelations,
  orderLineRelations,
  orderRelations,
  projectColourRelations,
  projectImageRelations,
  projectRelations,
} from './relations.ts';
export { reviews } from './reviews.ts';
export { savedAddresses } from './saved-addresses.ts';
export { searchWords } from './search-words.ts';
export { services } from './services.ts';
export { sessions } from './sessions.ts';
export { settings } from './settings.ts';
export { twoFactors } from './two-factors.ts';
export { uploads } from './uploads.ts';
export { users } from './users.ts';
export { verifications } from './verifications.ts';
export { vitalsBatches } from './vitals-batches.ts';
export { vitalsCauseDeltas } from './vitals-cause-deltas.ts';
export { vitalsCauses } from './vitals-causes.ts';
export { vitalsDays } from './vitals-days.ts';
export { vitalsDeltas } from './vitals-deltas.ts';
export { vitalsHours } from './vitals-hours.ts';
export { vitalsIntake } from './vitals-intake.ts';
export { vitalsReleases } from './vitals-releases.ts';
export { vitalsSamples } from './vitals-samples.ts';
export { vitalsSettledCauses } from './vitals-settled-causes.ts';
export { vitalsSettledDays } from './vitals-settled-days.ts';
export { vitalsSettledHours } from './vitals-settled-hours.ts';
