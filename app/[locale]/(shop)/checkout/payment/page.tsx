import { currentLocale } from '#app/_data/locale.ts';
import { localeHref } from '#lib/text';
import { checkoutText } from '#lib/text/messages/checkout';
import { CheckoutFrame, NothingToOrder } from '../_ui/checkout-frame.tsx';
import { openCheckoutStep } from '../_ui/open-step.ts';
import { PaymentForm } from '../_ui/payment-form.client.tsx';
import { stepState } from '../_ui/step-state.ts';

export default async function PaymentPage() {
  const locale = await currentLocale();
  const text = checkoutText[locale];
  const checkout = await openCheckoutStep('payment');
  if (!checkout) return <NothingToOrder locale={locale} text={text} />;
  const { payment, fields, problems, next, busy, back } = text;
  const method = checkout.paymentMethod;
  return (
    <CheckoutFrame checkout={checkout} step="payment" locale={locale} text={text}>
      <PaymentForm
        start={stepState(checkout, 'payment', method ? { method } : {})}
        keepAs={`checkout-payment-${checkout.id}`}
        locale={locale}
        canPayOnPickup={checkout.delivery?.method === 'pickup'}
        takesTransfers={checkout.takesTransfers}
        takesCards={checkout.takesCards}
        backHref={localeHref(locale, '/checkout/delivery')}
        text={{ payment, fields, problems, next, busy, back }}
      />
    </CheckoutFrame>
  );
}
