import { OrderQuote } from '#components/quote/order-quote.client';
import { PriceBox } from '#components/quote/price-box';
import { PriceLines } from '#components/quote/price-lines';
import { PriceSummary } from '#components/quote/price-summary';
import { LinkButton } from '#components/ui/button';
import { IconLock } from '#components/ui/icons';
import { Notice } from '#components/ui/notice';
import { fill, formatDate, type Locale, localeHref } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';
import type { QuoteView } from './load-quote.ts';

interface QuotePriceProps {
  readonly view: QuoteView;
  readonly locale: Locale;
  readonly text: QuoteText;
}

/** Where today's price is: at the work, or with a new upload. */
function Expired({ view, locale, text, until }: QuotePriceProps & { readonly until: string }) {
  const { title, lede, today, own } = text.page.expired;
  const href = view.projectSlug ? `/gallery/${view.projectSlug}` : '/print';
  return (
    <>
      <Notice kind="warn" title={title} className="mb-4">
        <p>{fill(lede, { until })}</p>
      </Notice>
      <LinkButton href={localeHref(locale, href)} variant="primary" wide>
        {view.projectSlug ? today : own}
      </LinkButton>
    </>
  );
}

/** The frozen lines, until when they hold, and the order. */
export function QuotePrice(props: QuotePriceProps) {
  const { view, locale, text } = props;
  const { frozen, timeZone, colourName, token } = view;
  const { quantity } = frozen.settings;
  const until = formatDate(view.validUntil, { locale, timeZone });
  const label = quantity > 1 ? fill(text.order.orderMany, { n: quantity }) : text.order.order;
  return (
    <PriceBox label={text.price.label}>
      <PriceSummary quote={frozen} locale={locale} text={text.price} />
      <PriceLines quote={frozen} {...{ colourName, locale, text }} />
      {view.isExpired ? (
        <Expired {...props} until={until} />
      ) : (
        <>
          <OrderQuote
            text={{ cart: text.order.cart, failed: text.order.failed }}
            {...{ token, label, locale }}
          />
          <p className="mt-4 flex gap-2 text-13 text-ink-2">
            <IconLock className="mt-px size-[18px] text-ink-3" />
            {fill(text.page.holds, { until })}
          </p>
        </>
      )}
    </PriceBox>
  );
}
