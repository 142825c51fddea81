import { accountMailKinds, deriveAccountMail } from '#lib/accounts';
import type { MailContent } from '#lib/mail';
import { deriveOrderMail, type OrderMailSubject, sampleMailInput, sampleMailSubjects } from '#lib/orders';
import { fill, type Locale } from '#lib/text';
import { ordersText } from '#lib/text/messages/orders';
import { outboxText } from '#lib/text/messages/outbox';

interface MailSample {
  readonly name: string;
  readonly contentIn: (language: Locale) => MailContent;
}

function nameOf(subject: OrderMailSubject, locale: Locale): string {
  const { kinds } = outboxText[locale].gallery;
  return subject.kind === 'status'
    ? fill(kinds.status, { status: ordersText[locale].status[subject.to] })
    : kinds[subject.kind];
}

/** Every mail that the shop can write, with people and orders that are not there. */
export function mailSamples(locale: Locale): readonly MailSample[] {
  const { accountKinds } = outboxText[locale].gallery;
  return [
    ...sampleMailSubjects.map((subject) => ({
      name: nameOf(subject, locale),
      contentIn: (language: Locale) => deriveOrderMail({ ...sampleMailInput(language), subject }),
    })),
    ...accountMailKinds.map((kind) => ({
      name: accountKinds[kind],
      contentIn: (language: Locale) =>
        deriveAccountMail({
          kind,
          locale: language,
          shopName: 'NordLayer',
          shopUrl: 'https://shop.example',
          token: 'sample',
        }),
    })),
  ];
}
