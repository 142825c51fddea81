import type { ReactNode } from 'react';
import { cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { LinkButton, TextLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Notice } from '#components/ui/notice';
import type { Checkout, CheckoutStep } from '#lib/orders';
import { fill, formatDate, type Locale, localeHref } from '#lib/text';
import type { CheckoutText } from '#lib/text/messages/checkout';
import { CheckoutSteps } from './checkout-steps.tsx';
import { CheckoutSummary } from './checkout-summary.tsx';

interface FrameProps {
  readonly checkout: Checkout;
  readonly step: CheckoutStep;
  readonly locale: Locale;
  readonly text: CheckoutText;
  readonly children: ReactNode;
}

export function priceAgainHref({ cartVersion, parts: [first] }: Checkout, locale: Locale): string {
  if (cartVersion !== null) return localeHref(locale, '/cart');
  return localeHref(locale, first?.projectSlug ? `/gallery/${first.projectSlug}` : '/print');
}

export function priceAgainLabel({ cartVersion, parts: [first] }: Checkout, text: CheckoutText): string {
  if (cartVersion !== null) return text.expired.cart;
  return first?.projectSlug ? text.expired.work : text.expired.own;
}

function ExpiredNotice({ checkout, locale, text }: Pick<FrameProps, 'checkout' | 'locale' | 'text'>) {
  const until = formatDate(checkout.parts[0]?.validUntil ?? new Date(0), { locale });
  return (
    <Notice kind="warn" title={text.expired.title} className="mb-6">
      <p>
        {checkout.cartVersion === null
          ? fill(text.problems['quote-expired'], { until })
          : text.expired.cartLede}
      </p>
      <TextLink href={priceAgainHref(checkout, locale)}>{priceAgainLabel(checkout, text)}</TextLink>
    </Notice>
  );
}

/** A step of the checkout with the order beside it. */
export async function CheckoutFrame({ checkout, step, locale, text, children }: FrameProps) {
  const [materials, colours] = await Promise.all([cachedMaterials(), cachedColours()]);
  return (
    <main id="main" className="wrap pt-8 pb-section">
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] lg:gap-x-20">
        <div className="min-w-0">
          <CheckoutSteps step={step} open={checkout.nextStep} locale={locale} text={text} />
          <h1 className="mt-4 mb-7 text-48 font-display tracking-title">{text.headings[step]}</h1>
          {checkout.isExpired && <ExpiredNotice checkout={checkout} locale={locale} text={text} />}
          {children}
        </div>
        <CheckoutSummary
          checkout={checkout}
          names={{ materials, colours }}
          locale={locale}
          text={text.summary}
        />
      </div>
    </main>
  );
}

export function NothingToOrder({ locale, text }: Pick<FrameProps, 'locale' | 'text'>) {
  return (
    <main id="main" className="wrap py-12">
      <EmptyState title={text.empty.title} level="h1">
        <p className="mt-3 max-w-[52ch] text-ink-2">{text.empty.lede}</p>
        <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
          <LinkButton href={localeHref(locale, '/gallery')} variant="primary">
            {text.empty.gallery}
          </LinkButton>
          <TextLink href={localeHref(locale, '/print')}>{text.empty.print}</TextLink>
          <TextLink href={localeHref(locale, '/orders')}>{text.empty.track}</TextLink>
        </div>
      </EmptyState>
    </main>
  );
}
