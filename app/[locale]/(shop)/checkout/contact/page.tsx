import { currentLocale } from '#app/_data/locale.ts';
import { checkoutText } from '#lib/text/messages/checkout';
import { CheckoutFrame, NothingToOrder } from '../_ui/checkout-frame.tsx';
import { ContactForm } from '../_ui/contact-form.client.tsx';
import { openCheckoutStep } from '../_ui/open-step.ts';
import { stepState } from '../_ui/step-state.ts';

export default async function ContactPage() {
  const locale = await currentLocale();
  const text = checkoutText[locale];
  const checkout = await openCheckoutStep('contact');
  if (!checkout) return <NothingToOrder locale={locale} text={text} />;
  const { contact, fields, problems, next, busy, back, optional } = text;
  return (
    <CheckoutFrame checkout={checkout} step="contact" locale={locale} text={text}>
      <ContactForm
        start={stepState(checkout, 'contact', { ...checkout.contact })}
        keepAs={`checkout-contact-${checkout.id}`}
        locale={locale}
        text={{ contact, fields, problems, next, busy, back, optional }}
      />
    </CheckoutFrame>
  );
}
