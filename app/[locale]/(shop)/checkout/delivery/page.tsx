import { currentLocale } from '#app/_data/locale.ts';
import { namedCountries } from '#app/_data/named-countries.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { listSavedAddresses } from '#lib/customers';
import { formatMoney, localeHref } from '#lib/text';
import { accountText } from '#lib/text/messages/account';
import { checkoutText } from '#lib/text/messages/checkout';
import { CheckoutFrame, NothingToOrder } from '../_ui/checkout-frame.tsx';
import { DeliveryForm } from '../_ui/delivery-form.client.tsx';
import { openCheckoutStep } from '../_ui/open-step.ts';
import { stepState } from '../_ui/step-state.ts';

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
          ...(chosen ? { method: chosen.method } : {}),
        })}
        keepAs={`checkout-delivery-${checkout.id}`}
        locale={locale}
        postage={formatMoney(checkout.postageCents, { locale, currency: checkout.currency })}
        countries={namedCountries(locale)}
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
