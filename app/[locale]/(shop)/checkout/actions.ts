'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { showCartCount } from '#app/_http/cart-cookies.ts';
import { readCheckoutToken, rememberOrder } from '#app/_http/order-cookies.ts';
import { paymentPageOf } from '#app/_http/payment-page.ts';
import { domainErrorOf } from '#app/_http/problem.ts';
import { limitRequest } from '#app/_http/rate-limit.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import type { Ctx } from '#lib/context';
import { saveAddress } from '#lib/customers';
import { isDomainError } from '#lib/errors';
import { refuseOverLimit } from '#lib/limits/rate-limiter';
import { log } from '#lib/log';
import {
  type CheckoutStep,
  placeOrder,
  removeCheckoutCoupon,
  saveContact,
  saveDelivery,
  saveDraft,
  savePayment,
  setCheckoutCoupon,
} from '#lib/orders';
import { type Locale, localeHref } from '#lib/text';
import { type StepState, startState } from './_ui/step-state.ts';

type Values = Readonly<Record<string, string>>;
type Save = (call: { ctx: Ctx; token: string | undefined; input: unknown }) => Promise<void>;

function valuesOf(form: FormData): Values {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => {
      const [name, value] = entry;
      return typeof value === 'string' && !name.startsWith('$');
    }),
  );
}

function localeOf({ locale }: Values): Locale {
  return locale === 'ru' ? 'ru' : 'en';
}

/** The state to show after a fault; null when there was none. */
async function attempt(
  { previous, values }: { previous: StepState; values: Values },
  work: () => Promise<void>,
): Promise<StepState | null> {
  try {
    await work();
    return null;
  } catch (thrown) {
    const error = domainErrorOf(thrown);
    if (error.code === 'INTERNAL') log.error('checkout-failed', {}, thrown);
    // The last part of a path is the name of the form's field.
    const fields = Object.fromEntries(
      Object.entries(error.fields ?? {}).map(([path, code]) => [path.split('.').at(-1) ?? path, code]),
    );
    return { values, fields, reason: error.reason ?? 'unknown', attempt: previous.attempt + 1 };
  }
}

/** After these the page itself shows something that no longer holds. */
const staleReasons: ReadonlySet<string> = new Set([
  'cart-changed',
  'total-changed',
  'cart-empty',
  'quote-expired',
  'model-gone',
]);

/**
 * A streamed page does not show what an action returns where no script runs: there the fault is kept with
 * the checkout and its step is opened again.
 */
async function showAgain(step: CheckoutStep, fault: StepState): Promise<StepState> {
  const { script, locale: _, cartVersion: __, totalCents: ___, ...values } = fault.values;
  const isShown = script && !staleReasons.has(fault.reason ?? '');
  if (isShown || fault.reason === 'checkout-unknown') return fault;
  const draft = { step, values, fields: fault.fields, reason: fault.reason ?? 'unknown' };
  await saveDraft({ ctx: await requestCtx(), token: await readCheckoutToken(), draft });
  redirect(localeHref(localeOf(fault.values), `/checkout/${step}`));
}

interface Step {
  readonly step: Exclude<CheckoutStep, 'review'>;
  readonly previous: StepState;
  readonly form: FormData;
  readonly save: Save;
  readonly next: string;
  readonly toInput?: (values: Values) => unknown;
}

async function saveStep({
  step,
  previous,
  form,
  save,
  next,
  toInput = (values) => values,
}: Step): Promise<StepState> {
  const values = valuesOf(form);
  const fault = await attempt({ previous, values }, async () =>
    save({ ctx: await requestCtx(), token: await readCheckoutToken(), input: toInput(values) }),
  );
  if (fault && fault.reason !== 'order-placed') return await showAgain(step, fault);
  redirect(localeHref(localeOf(values), next));
}

export async function saveContactAction(previous: StepState, form: FormData): Promise<StepState> {
  return await saveStep({ step: 'contact', previous, form, save: saveContact, next: '/checkout/delivery' });
}

/** A customer whose address book is full still orders: what could not be kept is only not kept. */
async function rememberAddress(ctx: Ctx, address: Values): Promise<void> {
  if (ctx.actor.kind !== 'user' || address.method !== 'post' || address.remember !== 'on') return;
  try {
    await saveAddress({ ctx, input: address });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    ctx.log.info('address-not-kept', { reason: error.reason });
  }
}

export async function saveDeliveryAction(previous: StepState, form: FormData): Promise<StepState> {
  return await saveStep({
    step: 'delivery',
    previous,
    form,
    save: async (call) => {
      await saveDelivery(call);
      await rememberAddress(call.ctx, valuesOf(form));
    },
    next: '/checkout/payment',
    toInput: ({ method, rate, remember: _, ...address }) => ({ method, rate, address }),
  });
}

export async function savePaymentAction(previous: StepState, form: FormData): Promise<StepState> {
  return await saveStep({ step: 'payment', previous, form, save: savePayment, next: '/checkout/review' });
}

export async function placeOrderAction(previous: StepState, form: FormData): Promise<StepState> {
  const values = valuesOf(form);
  const locale = localeOf(values);
  let next = '';
  const fault = await attempt({ previous, values }, async () => {
    const checkoutToken = (await readCheckoutToken()) ?? '';
    const ctx = await requestCtx();
    const cartVersion = values.cartVersion === undefined ? undefined : Number(values.cartVersion);
    const seenTotalCents = values.totalCents === undefined ? undefined : Number(values.totalCents);
    const input = { checkoutToken, locale, cartVersion, seenTotalCents };
    const placed = await placeOrder({ ctx, input });
    await rememberOrder(placed.reference);
    await showCartCount(ctx);
    next = await paymentPageOf(ctx, { locale, reference: placed.reference });
  });
  if (fault) return await showAgain('review', fault);
  // The browser leaves the shop: before that its script notes what this view led to.
  if (values.script && !next.startsWith('/')) return { ...previous, payAt: next };
  redirect(next);
}

/** Puts the typed code on the order, or takes it off; a refusal is told beside the field. */
export async function checkoutCouponAction(form: FormData): Promise<void> {
  const values = valuesOf(form);
  const call = { ctx: await requestCtx(), token: await readCheckoutToken() };
  const fault = await attempt({ previous: startState({}), values }, async () => {
    // Against who tries codes one after another.
    refuseOverLimit(limitRequest(await headers(), 'orders'));
    if (values.intent === 'take-off') await removeCheckoutCoupon(call);
    else await setCheckoutCoupon({ ...call, input: values.coupon });
  });
  const refusal = fault ? `?code=${encodeURIComponent(fault.reason ?? 'unknown')}` : '';
  redirect(localeHref(localeOf(values), `/checkout/review${refusal}`));
}
