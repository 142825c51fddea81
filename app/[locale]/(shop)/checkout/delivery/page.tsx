import { currentLocale } from '#app/_data/locale.ts';
import { namedCountries } from '#app/_data/named-countries.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { listSavedAddresses } from '#lib/customers';
import type { Checkout } from '#lib/orders';
import { fill, formatMoney, type Locale, localeHref, plural } from '#lib/text';
import { accountText } from '#lib/text/messages/account';
import { type CheckoutText, checkoutText } from '#lib/text/messages/checkout';
import { CheckoutFrame, NothingToOrder } from '../_ui/checkout-frame.tsx';
import { DeliveryForm } from '../_ui/delivery-form.client.tsx';
import { openCheckoutStep } from '../_ui/open-step.ts';
import { stepState } from '../_ui/step-state.ts';

/** Where one of the ways of sending goes. */
function reachedCountries({ offers }: Checkout, locale: Locale) {
  return namedCountries(locale).filter(({ code }) =>
    offers.some(({ countries }) => countries.includes(code)),
  );
}

/** Ways of sending with where they go; none where there is nothing to choose. */
function shownOffers({ offers, currency }: Checkout, locale: Locale, words: CheckoutText['delivery']) {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const money = (cents: number) => (cents === 0 ? words.free : formatMoney(cents, { locale, currency }));
  return offers.flatMap(({ rate, name, countries, priceCents, workingDays }) => {
    if (rate === null || name === null) return [];
    const days = plural(locale, words.days, workingDays);
    const places = countries.map((code) => names.of(code) ?? code).join(', ');
    return [
      { rate, label: name[locale], note: fill(words.rateNote, { days, places }), price: money(priceCents) },
    ];
  });
}

export default async function DeliveryPage() {
  const locale = await currentLocale();
  const text = checkoutText[locale];
  const checkout = await openCheckoutStep('delivery');
  if (!checkout) return <NothingToOrder locale={locale} text={text} />;
  const { delivery, fields, problems, next, busy, back, optional } = text;
  const chosen = checkout.delivery;
  const ctx = await requestCtx();
  const saved = (await listSavedAddresses({ ctx })).map(({ address }) => address);
  const address = chosen?.method === 'post' ? chosen.address : (saved[0] ?? {});
  return (
    <CheckoutFrame checkout={checkout} step="delivery" locale={locale} text={text}>
      <DeliveryForm
        start={stepState(checkout, 'delivery', {
          country: 'EE',
          ...address,
          ...(chosen?.method === 'post' && chosen.rate ? { rate: chosen.rate } : {}),
          ...(chosen ? { method: chosen.method } : {}),
        })}
        keepAs={`checkout-delivery-${checkout.id}`}
        locale={locale}
        postage={formatMoney(checkout.postageCents, { locale, currency: checkout.currency })}
        offers={shownOffers(checkout, locale, delivery)}
        countries={reachedCountries(checkout, locale)}
        saved={saved}
        isSignedIn={ctx.actor.kind === 'user'}
        backHref={localeHref(locale, '/checkout/contact')}
        text={{
          delivery,
          fields,
          problems,
          next,
          busy,
          back,
          optional,
          account: accountText[locale].checkout,
        }}
      />
    </CheckoutFrame>
  );
}
