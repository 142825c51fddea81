import type { ReactNode } from 'react';
import { AddressLines } from '#components/orders/address-lines';
import { inlineLinkClass } from '#components/ui/button';
import { Link } from '#components/ui/link';
import type { Checkout, CheckoutStep } from '#lib/orders';
import { fill, type Locale, localeHref } from '#lib/text';
import type { CheckoutText } from '#lib/text/messages/checkout';

interface ReviewListProps {
  readonly checkout: Checkout;
  readonly locale: Locale;
  readonly text: CheckoutText;
}

interface RowProps extends Pick<ReviewListProps, 'locale' | 'text'> {
  readonly step: Exclude<CheckoutStep, 'review'>;
  readonly children: ReactNode;
}

function Row({ step, locale, text, children }: RowProps) {
  return (
    <div className="grid gap-x-6 border-t border-line py-4 sm:grid-cols-[140px_minmax(0,1fr)_auto]">
      <dt className="text-14 text-ink-3 sm:text-16">{text.review[step]}</dt>
      <dd className="wrap-anywhere">{children}</dd>
      <dd>
        <Link
          href={localeHref(locale, `/checkout/${step}`)}
          aria-label={fill(text.review.changeOf, { step: text.review[step] })}
          className={`${inlineLinkClass} inline-flex min-h-11 items-center text-14 sm:-my-2`}
        >
          {text.review.change}
        </Link>
      </dd>
    </div>
  );
}

function paymentNote({ paymentMethod, takesTransfers }: Checkout) {
  if (paymentMethod === 'card') return 'cardNote';
  if (paymentMethod === 'pickup') return 'pickupNote';
  return takesTransfers ? 'invoiceNote' : 'invoiceByHand';
}

/** Everything that was typed, with a way back to each step. */
export function ReviewList({ checkout, locale, text }: ReviewListProps) {
  const { contact, delivery, paymentMethod } = checkout;
  if (!contact || !delivery || !paymentMethod) return null;
  const row = { locale, text };
  return (
    <dl className="mb-6 border-b border-line">
      <Row step="contact" {...row}>
        <p>{contact.name}</p>
        <p>{contact.email}</p>
        {contact.phone && <p className="num">{contact.phone}</p>}
        {contact.note && (
          <p className="mt-2 whitespace-pre-line text-ink-2">
            {text.review.note}: {contact.note}
          </p>
        )}
      </Row>
      <Row step="delivery" {...row}>
        {delivery.method === 'pickup' ? (
          text.review.pickup
        ) : (
          <AddressLines name={contact.name} address={delivery.address} locale={locale} />
        )}
      </Row>
      <Row step="payment" {...row}>
        <p>{text.payment[paymentMethod]}</p>
        <p className="text-14 text-ink-2">{text.payment[paymentNote(checkout)]}</p>
      </Row>
    </dl>
  );
}
