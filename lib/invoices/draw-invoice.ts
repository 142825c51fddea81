import 'server-only';
import { fill, formatDate, formatNumber, type Locale } from '#lib/text';
import { invoiceText } from '#lib/text/messages/invoice';
import {
  columns,
  drawHead,
  drawParties,
  drawRow,
  drawSheet,
  ink,
  lowest,
  page,
  quiet,
  rule,
  type Sheet,
} from './draw-sheet.ts';
import type { Invoice } from './get-invoice.ts';

const dueDays = 14;
const dayMs = 86_400_000;

interface InvoiceSheet extends Sheet {
  readonly invoice: Invoice;
}

function headOf({ invoice, locale, timeZone, text }: InvoiceSheet) {
  const { content, number, issuedAt, replaces } = invoice;
  const day = (date: Date) => formatDate(date, { locale, timeZone });
  const due = [text.due, day(new Date(issuedAt.getTime() + dueDays * dayMs))] as const;
  return {
    seller: content.seller,
    title: fill(text.title, { number }),
    note: replaces ? fill(text.replaces, { number: replaces }) : undefined,
    facts: [
      [text.issued, day(issuedAt)],
      [text.reference, content.reference],
      [text.ordered, day(new Date(content.orderedAt))],
      ...(content.paymentMethod === 'invoice' ? [due] : []),
    ] as const,
  };
}

function drawLines(sheet: InvoiceSheet): void {
  const { pdf, invoice, locale, text, money } = sheet;
  const { lines, deliveryCents, deliveryMethod, discountCents } = invoice.content;
  const { quantity: q, unit, total } = text.columns;
  pdf.fontSize(8.5).fillColor(quiet);
  drawRow(sheet, text.columns.part, [
    { value: q, end: columns.quantity },
    { value: unit, end: columns.unit },
    { value: total, end: columns.total },
  ]);
  pdf.fontSize(10).fillColor(ink);
  for (const { title, quantity, totalCents } of lines) {
    rule(sheet);
    const isEven = totalCents % quantity === 0;
    drawRow(sheet, title, [
      { value: formatNumber(quantity, { locale }), end: columns.quantity },
      // A price of several that is no whole number of cents each has no price for one.
      { value: isEven ? money(totalCents / quantity) : '', end: columns.unit },
      { value: money(totalCents), end: columns.total },
    ]);
  }
  rule(sheet);
  drawRow(sheet, text[deliveryMethod], [{ value: money(deliveryCents), end: columns.total }]);
  if (discountCents === 0) return;
  rule(sheet);
  drawRow(sheet, text.discount, [{ value: money(discountCents), end: columns.total }]);
}

function drawSums(sheet: InvoiceSheet): void {
  const { pdf, invoice, text, money } = sheet;
  const { taxCents, totalCents } = invoice.content;
  const at = (cents: number) => [{ value: money(cents), end: columns.total }];
  rule(sheet, ink);
  pdf.font('bold').fontSize(12);
  drawRow(sheet, text.total, at(totalCents));
  pdf.font('text').fontSize(10).fillColor(quiet);
  drawRow(sheet, text.net, at(totalCents - taxCents));
  drawRow(sheet, text.tax, at(taxCents));
  pdf.fillColor(ink);
}

function drawPayment(sheet: InvoiceSheet): void {
  const { pdf, invoice, text } = sheet;
  const { paymentMethod, seller, reference } = invoice.content;
  if (pdf.y + 110 > lowest) pdf.addPage();
  pdf.y += 20;
  if (paymentMethod !== 'invoice') {
    pdf.text(paymentMethod === 'card' ? text.card : text.onPickup, page.margin);
    return;
  }
  if (!seller.bank) return;
  pdf.font('bold').text(text.pay, page.margin).font('text').moveDown(0.4);
  const rows = [
    [text.holder, seller.bank.holder],
    ['IBAN', seller.bank.iban],
    ['BIC', seller.bank.bic],
    [text.transferReference, reference],
  ] as const;
  for (const [name, value] of rows) {
    const top = pdf.y + 3;
    pdf.fillColor(quiet).text(name, page.margin, top, { width: 120 });
    pdf.fillColor(ink).text(value, page.margin + 130, top);
  }
}

/** An invoice as a PDF, in a language. */
export async function drawInvoice({
  invoice,
  locale,
  timeZone,
}: {
  readonly invoice: Invoice;
  readonly locale: Locale;
  readonly timeZone: string;
}): Promise<Buffer> {
  const { number, content } = invoice;
  const title = fill(invoiceText[locale].title, { number });
  return await drawSheet({ title, locale, timeZone, currency: content.currency }, (plain) => {
    const sheet = { ...plain, invoice };
    drawHead(sheet, headOf(sheet));
    drawParties(sheet, content);
    drawLines(sheet);
    drawSums(sheet);
    drawPayment(sheet);
  });
}
