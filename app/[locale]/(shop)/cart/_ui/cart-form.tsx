import { SumTable } from '#components/orders/sum-table';
import { Button, TextLink } from '#components/ui/button';
import { Panel } from '#components/ui/panel';
import { fill, formatMoney, formatNumber, localeHref } from '#lib/text';
import { changeCartAction } from '../actions.ts';
import { CartLineRow } from './cart-line-row.tsx';
import { CouponField } from './coupon-field.tsx';
import type { ShownCart } from './shown-cart.ts';

function CartSums({ cart, locale, text }: ShownCart) {
  const { totals, currency, postageCents } = cart;
  const money = (cents: number) => formatMoney(cents, { locale, currency });
  const percent = formatNumber(totals.taxPercent / 100, {
    locale,
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return (
    <SumTable
      caption={text.sums.title}
      rows={[
        { label: text.sums.goods, value: money(totals.goodsCents) },
        ...(cart.coupon && totals.discountCents > 0
          ? [
              {
                label: fill(text.coupon.used, { code: cart.coupon.code }),
                value: `−${money(totals.discountCents)}`,
              },
            ]
          : []),
        {
          label: text.sums.delivery,
          value: fill(text.sums.deliveryValue, { postage: money(postageCents) }),
        },
      ]}
      total={{ label: text.sums.total, value: money(totals.totalCents) }}
      note={{ label: fill(text.sums.tax, { percent }), value: money(totals.taxCents) }}
    />
  );
}

/** The whole cart as one form, so that no button loses what was typed elsewhere. */
export function CartForm(shown: ShownCart) {
  const { cart, locale, text } = shown;
  return (
    <form
      action={changeCartAction}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 pt-4 md:grid-cols-[minmax(0,1.6fr)_minmax(300px,1fr)] lg:gap-x-20"
    >
      <input type="hidden" name="locale" value={locale} />
      {/* The first button of a form is the one that Enter presses. */}
      <button
        type="submit"
        name="intent"
        value="update"
        tabIndex={-1}
        aria-hidden="true"
        className="hidden"
      />
      <section aria-label={text.lines}>
        <ul className="border-t border-ink">
          {cart.lines.map((line) => (
            <CartLineRow key={line.lineId} line={line} {...shown} />
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line pt-5">
          <Button type="submit" name="intent" value="update">
            {text.update}
          </Button>
          <TextLink href={localeHref(locale, '/gallery')}>{text.onwards}</TextLink>
          <TextLink href={localeHref(locale, '/print')}>{text.own}</TextLink>
        </div>
      </section>
      <Panel id="sums" title={text.sums.title} className="md:sticky md:top-24">
        <CartSums {...shown} />
        <CouponField {...shown} />
        <Button
          type="submit"
          name="intent"
          value="checkout"
          variant="primary"
          wide
          disabled={!cart.canBeOrdered}
          className="mt-5"
        >
          {text.checkout}
        </Button>
        <p className="mt-3 text-13 text-ink-2">{cart.canBeOrdered ? text.promise : text.checkoutOff}</p>
      </Panel>
    </form>
  );
}
