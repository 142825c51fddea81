'use server';

import { redirect } from 'next/navigation';
import { readCartToken, showCartCount } from '#app/_http/cart-cookies.ts';
import { readCheckoutToken, writeCheckoutToken } from '#app/_http/order-cookies.ts';
import { domainErrorOf } from '#app/_http/problem.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import type { Ctx } from '#lib/context';
import { log } from '#lib/log';
import { changeCartLine, getCart, removeCartLine, removeCoupon, setCoupon, startCheckout } from '#lib/orders';
import { type Locale, localeHref } from '#lib/text';

/** The reason of a refusal, or null. */
async function attempt(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (thrown) {
    const error = domainErrorOf(thrown);
    if (error.code === 'INTERNAL') log.error('cart-failed', {}, thrown);
    // A line that another tab has removed needs no word.
    if (error.reason === 'cart-line-unknown') return null;
    return Object.values(error.fields ?? {})[0] ?? error.reason ?? 'unknown';
  }
}

interface Desk {
  readonly ctx: Ctx;
  readonly token: string | undefined;
  readonly form: FormData;
}

/** Saves what was typed, line by line: one that is wrong does not take the others with it. */
async function saveTyped({ ctx, token, form }: Desk): Promise<string | null> {
  const { lines } = await getCart({ ctx, token });
  let problem: string | null = null;
  for (const { lineId, note, frozen } of lines) {
    const typed = { quantity: form.get(`quantity-${lineId}`), note: form.get(`note-${lineId}`) };
    const input = {
      ...(typed.quantity === null || typed.quantity === String(frozen.settings.quantity)
        ? {}
        : { quantity: typed.quantity === '' ? Number.NaN : Number(typed.quantity) }),
      ...(typed.note === null || typed.note === (note ?? '') ? {} : { note: typed.note }),
    };
    if (Object.keys(input).length === 0) continue;
    problem ??= await attempt(() => changeCartLine({ ctx, token, lineId, input }));
  }
  return problem;
}

async function renewLine({ ctx, token }: Desk, lineId: string): Promise<string | null> {
  const { lines } = await getCart({ ctx, token });
  const quantity = lines.find((line) => line.lineId === lineId)?.frozen.settings.quantity;
  return await attempt(() => changeCartLine({ ctx, token, lineId, input: { quantity } }));
}

async function goToCheckout({ ctx, token }: Desk): Promise<string | null> {
  return await attempt(async () => {
    const previousToken = await readCheckoutToken();
    const checkout = await startCheckout({ ctx, input: { cartToken: token ?? '', previousToken } });
    await writeCheckoutToken(checkout.token);
  });
}

/** The whole cart is one form: whatever its button does, what was typed is saved first. */
export async function changeCartAction(form: FormData): Promise<void> {
  const locale: Locale = form.get('locale') === 'ru' ? 'ru' : 'en';
  const [intent, lineId = ''] = String(form.get('intent') ?? 'update').split(':');
  const desk = { ctx: await requestCtx(), token: await readCartToken(), form };
  let problem = await saveTyped(desk);
  if (intent === 'remove') await attempt(() => removeCartLine({ ...desk, lineId }));
  if (intent === 'renew') problem ??= await renewLine(desk, lineId);
  if (intent === 'coupon') problem ??= await attempt(() => setCoupon({ ...desk, input: form.get('coupon') }));
  if (intent === 'take-off-coupon') await attempt(() => removeCoupon(desk));
  if (intent === 'checkout') problem ??= await goToCheckout(desk);
  await showCartCount(desk.ctx);
  const next = intent === 'checkout' && !problem ? '/checkout/contact' : '/cart';
  redirect(localeHref(locale, problem ? `/cart?problem=${encodeURIComponent(problem)}` : next));
}
