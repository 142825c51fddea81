import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import type { Checkout } from '#lib/orders';
import { fill, type Locale } from '#lib/text';
import { cartText } from '#lib/text/messages/cart';
import type { CheckoutText } from '#lib/text/messages/checkout';
import { checkoutCouponAction } from '../actions.ts';

interface CheckoutCouponProps {
  readonly checkout: Checkout;
  readonly locale: Locale;
  /** Code of why the last one was refused. */
  readonly refusal: unknown;
  readonly text: CheckoutText['problems'];
}

function sentenceOf(refusal: unknown, text: CheckoutText['problems']): string | undefined {
  if (typeof refusal !== 'string') return undefined;
  const sentences: Readonly<Record<string, unknown>> = text;
  const sentence = sentences[refusal === 'fields' ? 'coupon-unknown' : refusal];
  return typeof sentence === 'string' ? sentence : text.unknown;
}

/** A code for who orders one part directly; the code of a cart is typed in the cart. */
export function CheckoutCoupon({ checkout, locale, refusal, text }: CheckoutCouponProps) {
  if (checkout.cartVersion !== null) return null;
  const words = cartText[locale].coupon;
  const { coupon } = checkout;
  const error = sentenceOf(coupon?.fault ?? refusal, text);
  if (coupon) {
    return (
      <form action={checkoutCouponAction} className="mb-6 border-t border-line pt-3">
        <input type="hidden" name="locale" value={locale} />
        {error && <p className="mb-2 text-14 text-poor">{error}</p>}
        <p className="flex items-center justify-between gap-3">
          {fill(words.used, { code: coupon.code })}
          <Button
            type="submit"
            size="small"
            name="intent"
            value="take-off"
            aria-label={fill(words.takeOff, { code: coupon.code })}
          >
            {words.takeOffShort}
          </Button>
        </p>
      </form>
    );
  }
  return (
    <details className="mb-6 border-t border-line" open={error !== undefined}>
      <summary className="fold-mark flex min-h-11 items-center justify-between gap-3 text-ink-2">
        {words.label}
        <i aria-hidden="true" />
      </summary>
      <form action={checkoutCouponAction} className="grid gap-3 pb-3">
        <input type="hidden" name="locale" value={locale} />
        <TextField
          id="coupon"
          name="coupon"
          label={words.label}
          hint={words.hint}
          error={error}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={80}
          required
        />
        <div>
          <Button type="submit" size="small">
            {words.use}
          </Button>
        </div>
      </form>
    </details>
  );
}
