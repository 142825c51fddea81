import { describe, expect, it } from 'vitest';
import { renderMail } from '#lib/mail';
import { locales } from '#lib/text';
import { deriveOrderMail, type OrderMailInput, type OrderMailSubject } from './derive-order-mail.ts';
import { sampleMailInput, sampleMailSubjects } from './sample-order-mail.ts';

function mail(subject: OrderMailSubject, changes: Partial<OrderMailInput> = {}) {
  const content = deriveOrderMail({ ...sampleMailInput('en'), subject, ...changes });
  return { ...content, ...renderMail(content) };
}

describe('deriveOrderMail', () => {
  it('says what was ordered, until when, and how to follow it', () => {
    const { subject, text } = mail({ kind: 'placed' });
    expect(subject).toBe('We have your order NL-2611-7K4QX');
    expect(text).toContain('It will be with you by 1 December 2026.');
    expect(text).toContain('Ström vase × 2: €36.40');
    expect(text).toContain('Total, VAT included: €54.70');
    expect(text).toContain('https://shop.example/orders/NL-2611-7K4QX?key=');
  });

  it('gives all that a bank asks for where there is an account, and promises no more where there is none', () => {
    const transfer = mail({ kind: 'placed' }).text;
    expect(transfer).toContain('Please pay €54.70 by bank transfer within 14 days');
    expect(transfer).toContain('Reference: NL-2611-7K4QX');
    const { shop, order } = sampleMailInput('en');
    const byHand = mail({ kind: 'placed' }, { shop: { ...shop, bank: undefined } }).text;
    expect(byHand).toContain('The workshop writes to you with the invoice.');
    expect(byHand).not.toContain('IBAN');
    const pickup = mail({ kind: 'placed' }, { order: { ...order, paymentMethod: 'pickup' } }).text;
    expect(pickup).toContain('You pay €54.70 at the workshop');
  });

  it('gives the reason of a change', () => {
    const { subject, text } = mail({ kind: 'status', to: 'cancelled', reason: 'The part is too thin.' });
    expect(subject).toBe('NL-2611-7K4QX: This order was cancelled');
    expect(text).toContain('Why: The part is too thin.');
  });

  it('escapes what people typed', () => {
    const { order } = sampleMailInput('en');
    const { html } = mail({ kind: 'arrived' }, { order: { ...order, customerName: '<img src=x>' } });
    expect(html).toContain('&lt;img src=x&gt; has ordered');
    expect(html).not.toContain('<img');
  });

  it('leaves no gap in any language', () => {
    for (const locale of locales) {
      for (const subject of sampleMailSubjects) {
        const { text, html } = mail(subject, sampleMailInput(locale));
        expect(text).not.toMatch(/\{\w+\}|undefined|null/);
        expect(html).not.toMatch(/\{[a-z]+\}|undefined|>null</);
      }
    }
  });
});
