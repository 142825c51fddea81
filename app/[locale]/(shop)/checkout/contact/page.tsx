import { currentLocale } from '#app/_data/locale.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { getProfile } from '#lib/customers';
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
  const ctx = await requestCtx();
  const known = ctx.actor.kind === 'user' ? await getProfile({ ctx }) : null;
  const profile: Record<string, string> = known ? { name: known.name, email: known.email } : {};
  return (
    <CheckoutFrame checkout={checkout} step="contact" locale={locale} text={text}>
      <ContactForm
        start={stepState(checkout, 'contact', checkout.contact ? { ...checkout.contact } : profile)}
        keepAs={`checkout-contact-${checkout.id}`}
        locale={locale}
        text={{ contact, fields, problems, next, busy, back, optional }}
      />
    </CheckoutFrame>
  );
}
