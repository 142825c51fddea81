import { currentLocale } from '#app/_data/locale.ts';
import { inlineLinkClass, LinkButton } from '#components/ui/button';
import { fill, formatMoney, localeHref } from '#lib/text';
import { checkoutText } from '#lib/text/messages/checkout';
import { CheckoutCoupon } from '../_ui/checkout-coupon.tsx';
import { CheckoutFrame, NothingToOrder, priceAgainHref, priceAgainLabel } from '../_ui/checkout-frame.tsx';
import { openCheckoutStep } from '../_ui/open-step.ts';
import { PlaceForm } from '../_ui/place-form.client.tsx';
import { ReviewList } from '../_ui/review-list.tsx';
import { stepState } from '../_ui/step-state.ts';

export default async function ReviewPage({ searchParams }: PageProps<'/[locale]/checkout/review'>) {
  const [locale, { code }] = await Promise.all([currentLocale(), searchParams]);
  const text = checkoutText[locale];
  const checkout = await openCheckoutStep('review');
  if (!checkout) return <NothingToOrder locale={locale} text={text} />;
  const total = formatMoney(checkout.totals.totalCents, { locale, currency: checkout.currency });
  return (
    <CheckoutFrame checkout={checkout} step="review" locale={locale} text={text}>
      <ReviewList checkout={checkout} locale={locale} text={text} />
      {checkout.isExpired ? (
        <LinkButton href={priceAgainHref(checkout, locale)} variant="primary">
          {priceAgainLabel(checkout, text)}
        </LinkButton>
      ) : (
        <>
          <CheckoutCoupon checkout={checkout} locale={locale} refusal={code} text={text.problems} />
          <p className="mb-6 max-w-[62ch] text-14 text-ink-2">
            {text.review.terms}{' '}
            <a href={localeHref(locale, '/terms')} target="_blank" rel="noopener" className={inlineLinkClass}>
              {text.review.allTerms}
            </a>
          </p>
          <PlaceForm
            start={stepState(checkout, 'review', {})}
            locale={locale}
            cartVersion={checkout.cartVersion}
            totalCents={checkout.totals.totalCents}
            label={fill(text.review.place, { total })}
            busy={text.review.placing}
            back={{ href: localeHref(locale, '/checkout/payment'), label: text.back }}
            text={text.problems}
          />
        </>
      )}
    </CheckoutFrame>
  );
}
