import 'server-only';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { fill, formatDate, formatMoney, formatNumber, type Locale } from '#lib/text';
import { type InvoiceText, invoiceText } from '#lib/text/messages/invoice';
import type { Invoice } from './get-invoice.ts';

const page = { width: 595, height: 842, margin: 56 } as const;
const right = page.width - page.margin;
const contentWidth = right - page.margin;
const lowest = page.height - 90;
const ink = '#1B2A41';
const quiet = '#5A6B80';
const hairline = '#D5DEE7';
const dueDays = 14;
const dayMs = 86_400_000;
/** Where the columns of numbers end, from the left. */
const columns = { quantity: 372, unit: 456, total: right } as const;

const fontFolder = 'node_modules/@expo-google-fonts/inter';
const fontFiles = {
  text: '400Regular/Inter_400Regular.ttf',
  bold: '600SemiBold/Inter_600SemiBold.ttf',
} as const;
type FontName = keyof typeof fontFiles;

let fonts: Readonly<Record<FontName, Buffer>> | undefined;

function loadedFonts() {
  const read = (name: FontName) => readFileSync(join(process.cwd(), fontFolder, fontFiles[name]));
  fonts ??= { text: read('text'), bold: read('bold') };
  return fonts;
}

interface Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly invoice: Invoice;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: InvoiceText;
  readonly money: (cents: number) => string;
}

function openSheet({ number }: Invoice, locale: Locale): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: page.margin,
    bufferPages: true,
    lang: locale,
    info: { Title: fill(invoiceText[locale].title, { number }) },
    font: '',
  });
  for (const [name, bytes] of Object.entries(loadedFonts())) pdf.registerFont(name, bytes);
  return pdf.font('text').fontSize(10).fillColor(ink);
}

function rule({ pdf }: Sheet, colour = hairline): void {
  pdf.moveTo(page.margin, pdf.y).lineTo(right, pdf.y).lineWidth(0.75).strokeColor(colour).stroke();
}

function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

function partyLines({ invoice: { content }, locale }: Sheet) {
  const { seller, buyer } = content;
  const { address } = buyer;
  const lines = address
    ? [
        address.line1,
        address.line2,
        `${address.postcode} ${address.city}`,
        countryName(address.country, locale),
      ]
    : [];
  const present = (all: readonly (string | null | undefined)[]) => all.filter(Boolean).join('\n');
  return {
    from: present([seller.name, seller.address, seller.email]),
    to: present([buyer.name, ...lines, buyer.email]),
  };
}

function drawHead(sheet: Sheet): void {
  const { pdf, invoice, locale, timeZone, text } = sheet;
  const { content, number, issuedAt, replaces } = invoice;
  const day = (date: Date) => formatDate(date, { locale, timeZone });
  pdf.font('bold').fontSize(13).text(content.seller.name, page.margin, page.margin);
  pdf.fontSize(26).text(fill(text.title, { number }), page.margin, page.margin + 34);
  pdf.font('text').fontSize(10).fillColor(quiet);
  if (replaces) pdf.text(fill(text.replaces, { number: replaces }));
  const facts = [
    [text.issued, day(issuedAt)],
    [text.reference, content.reference],
    [text.ordered, day(new Date(content.orderedAt))],
    ...(content.paymentMethod === 'invoice'
      ? ([[text.due, day(new Date(issuedAt.getTime() + dueDays * dayMs))]] as const)
      : []),
  ] as const;
  pdf.moveDown(1);
  const top = pdf.y;
  const width = contentWidth / 4;
  for (const [index, [name, value]] of facts.entries()) {
    const x = page.margin + index * width;
    pdf
      .fillColor(quiet)
      .fontSize(8.5)
      .text(name, x, top, { width: width - 8 });
    pdf
      .fillColor(ink)
      .fontSize(10)
      .text(value, x, top + 13, { width: width - 8 });
  }
  pdf.y = top + 46;
}

function drawParties(sheet: Sheet): void {
  const { pdf, text } = sheet;
  const { from, to } = partyLines(sheet);
  rule(sheet, ink);
  const top = pdf.y + 12;
  const half = contentWidth / 2;
  let bottom = top;
  for (const [index, [name, lines]] of [[text.from, from] as const, [text.to, to] as const].entries()) {
    const x = page.margin + index * half;
    pdf
      .fillColor(quiet)
      .fontSize(8.5)
      .text(name, x, top, { width: half - 16 });
    pdf
      .fillColor(ink)
      .fontSize(10)
      .text(lines, x, top + 14, { width: half - 16, lineGap: 2 });
    bottom = Math.max(bottom, pdf.y);
  }
  pdf.y = bottom + 26;
}

interface Cell {
  readonly value: string;
  /** Where it ends. */
  readonly end: number;
}

/** A line of the table: what it is to the left, numbers to the right, each on its column's edge. */
function drawRow(sheet: Sheet, label: string, cells: readonly Cell[]): void {
  const { pdf } = sheet;
  const width = columns.quantity - page.margin - 70;
  const height = pdf.heightOfString(label, { width }) + 12;
  if (pdf.y + height > lowest) {
    pdf.addPage();
    pdf.y = page.margin;
  }
  const top = pdf.y + 6;
  pdf.text(label, page.margin, top, { width });
  for (const { value, end } of cells) pdf.text(value, end - 110, top, { width: 110, align: 'right' });
  pdf.y = top + height - 6;
}

function drawLines(sheet: Sheet): void {
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

function drawSums(sheet: Sheet): void {
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

function drawPayment(sheet: Sheet): void {
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

function numberPages({ pdf, text }: Sheet): void {
  const { count } = pdf.bufferedPageRange();
  if (count < 2) return;
  for (let n = 1; n <= count; n += 1) {
    pdf.switchToPage(n - 1);
    // Below the margin the library would begin another page.
    pdf.page.margins.bottom = 0;
    const words = fill(text.page, { n, count });
    pdf
      .fontSize(8.5)
      .fillColor(quiet)
      .text(words, page.margin, page.height - 46, { width: contentWidth });
  }
}

/** An invoice as a PDF, in a language. */
export async function drawInvoice({
  invoice,
  locale,
  timeZone,
}: Pick<Sheet, 'invoice' | 'locale' | 'timeZone'>): Promise<Buffer> {
  const text = invoiceText[locale];
  const { currency } = invoice.content;
  const pdf = openSheet(invoice, locale);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const money = (cents: number) => formatMoney(cents, { locale, currency });
  const sheet = { pdf, invoice, locale, timeZone, text, money };
  drawHead(sheet);
  drawParties(sheet);
  drawLines(sheet);
  drawSums(sheet);
  drawPayment(sheet);
  numberPages(sheet);
  pdf.end();
  await once(pdf, 'end');
  return Buffer.concat(chunks);
}
