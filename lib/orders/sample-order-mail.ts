import type { Locale } from '#lib/text';
import type { OrderMailInput, OrderMailSubject } from './derive-order-mail.ts';
import { orderPath } from './transitions.ts';

const titles: Record<Locale, readonly [string, string]> = {
  en: ['Ström vase', 'shelf-bracket.stl'],
  ru: ['Ваза «Стрём»', 'shelf-bracket.stl'],
};

/** An order that nobody placed, to look at the mails with. */
export function sampleMailInput(locale: Locale): Omit<OrderMailInput, 'subject'> {
  const [vase, bracket] = titles[locale];
  return {
    order: {
      reference: 'NL-2611-7K4QX',
      customerName: 'Astrid Berg',
      deliveryMethod: 'post',
      paymentMethod: 'invoice',
      deliveryCents: 590,
      deliveryName: null,
      discountCents: 0,
      couponCode: null,
      taxCents: 986,
      totalCents: 5470,
      paidCents: 5470,
      currency: 'EUR',
      promisedFor: new Date('2026-12-01T12:00:00Z'),
      lines: [
        { title: vase, quantity: 2, totalCents: 3640 },
        { title: bracket, quantity: 1, totalCents: 1240 },
      ],
    },
    shop: {
      name: 'NordLayer',
      timeZone: 'Europe/Tallinn',
      bank: { holder: 'NordLayer OÜ', iban: 'EE38 2200 2210 2014 5685', bic: 'HABAEE2X' },
    },
    locale,
    shopUrl: 'https://shop.example',
    orderPath: '/orders/NL-2611-7K4QX?key=sample',
    reviewPath: '/orders/NL-2611-7K4QX?key=sample#review',
  };
}

/** Every mail there is about an order. */
export const sampleMailSubjects: readonly OrderMailSubject[] = [
  { kind: 'placed' },
  { kind: 'arrived' },
  { kind: 'answered', body: 'The bracket is thicker now. It goes to the machine today.' },
  { kind: 'asked', body: 'Could the bracket be 2 mm thicker?' },
  { kind: 'called-off', reason: 'I ordered the wrong size.' },
  { kind: 'review' },
  { kind: 'paid', amountCents: 5470 },
  { kind: 'money-back', amountCents: 1240, reason: 'One part had a blemish.' },
  { kind: 'money-trouble' },
  { kind: 'proposal', reason: 'The bracket needs supports.', toTotalCents: 5980 },
  { kind: 'changed', reason: 'It took less material than reckoned.', toTotalCents: 4990 },
  ...orderPath('post')
    .slice(1)
    .map((to) => ({ kind: 'status' as const, to, reason: null })),
  ...(['cancelled', 'refunded', 'disputed'] as const).map((to) => ({
    kind: 'status' as const,
    to,
    reason: 'The walls are thinner than a line.',
  })),
];
