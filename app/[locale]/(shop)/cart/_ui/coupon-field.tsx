import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { fill } from '#lib/text';
import type { ShownCart } from './shown-cart.ts';

/** A code: to be typed, or to be taken off again, with why it takes nothing off as things stand. */
export function CouponField({ cart, text }: ShownCart) {
  const words = text.coupon;
  if (!cart.coupon) {
    return (
      <details className="mt-4 border-t border-line">
        <summary className="fold-mark flex min-h-11 items-center justify-between gap-3 text-ink-2">
          {words.label}
          <i aria-hidden="true" />
        </summary>
        <TextField
          id="coupon"
          name="coupon"
          label={words.label}
          hint={words.hint}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={80}
        />
        <Button type="submit" size="small" name="intent" value="coupon" formNoValidate className="mt-3">
          {words.use}
        </Button>
      </details>
    );
  }
  const { code, fault } = cart.coupon;
  return (
    <div className="mt-4 border-t border-line pt-3">
      {fault && (
        <Notice kind="warn" className="mb-3">
          {text.problems[fault]}
        </Notice>
      )}
      <p className="flex items-center justify-between gap-3 text-14">
        {fill(words.used, { code })}
        <Button
          type="submit"
          size="small"
          name="intent"
          value="take-off-coupon"
          formNoValidate
          aria-label={fill(words.takeOff, { code })}
        >
          {words.takeOffShort}
        </Button>
      </p>
    </div>
  );
}
