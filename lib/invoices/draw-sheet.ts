import 'server-only';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { InvoiceBuyer, InvoiceSeller } from '#lib/db';
import { fill, formatMoney, type Locale } from '#lib/text';
import { type InvoiceText, invoiceText } from '#lib/text/messages/invoice';

export const page = { width: 595, height: 842, margin: 56 } as const;
const right = page.width - page.margin;
const contentWidth = right - page.margin;
export const lowest = page.height - 90;
export const ink = '#1B2A41';
export const quiet = '#5A6B80';
const hairline = '#D5DEE7';
/** Where the columns of numbers end, from the left. */
export const columns = { quantity: 372, unit: 456, total: right } as const;

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

export interface Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: InvoiceText;
  readonly money: (cents: number) => string;
}

interface SheetOf {
  readonly title: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly currency: string;
}

/** A document of the books as a PDF: what `draw` puts on a new sheet, with its pages numbered. */
export async function drawSheet(
  { title, locale, timeZone, currency }: SheetOf,
  draw: (sheet: Sheet) => void,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: page.margin,
    bufferPages: true,
    lang: locale,
    info: { Title: title },
    font: '',
  });
  for (const [name, bytes] of Object.entries(loadedFonts())) pdf.registerFont(name, bytes);
  pdf.font('text').fontSize(10).fillColor(ink);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const money = (cents: number) => formatMoney(cents, { locale, currency });
  const sheet = { pdf, locale, timeZone, text: invoiceText[locale], money };
  draw(sheet);
  numberPages(sheet);
  pdf.end();
  await once(pdf, 'end');
  return Buffer.concat(chunks);
}

export function rule({ pdf }: Sheet, colour: string = hairline): void {
  pdf.moveTo(page.margin, pdf.y).lineTo(right, pdf.y).lineWidth(0.75).strokeColor(colour).stroke();
}

function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

function addressLines({ address }: InvoiceBuyer, locale: Locale): readonly (string | undefined)[] {
  if (!address) return [];
  const { line1, line2, postcode, city, country } = address;
  return [line1, line2, `${postcode} ${city}`, countryName(country, locale)];
}

interface Head {
  readonly seller: InvoiceSeller;
  readonly title: string;
  /** What stands below the title, quietly. */
  readonly note?: string | undefined;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

export function drawHead({ pdf }: Sheet, { seller, title, note, facts }: Head): void {
  pdf.font('bold').fontSize(13).text(seller.name, page.margin, page.margin);
  pdf.fontSize(26).text(title, page.margin, page.margin + 34);
  pdf.font('text').fontSize(10).fillColor(quiet);
  if (note) pdf.text(note);
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

export function drawParties(
  sheet: Sheet,
  { seller, buyer }: { readonly seller: InvoiceSeller; readonly buyer: InvoiceBuyer },
): void {
  const { pdf, text, locale } = sheet;
  const present = (all: readonly (string | null | undefined)[]) => all.filter(Boolean).join('\n');
  const parties = [
    [text.from, present([seller.name, seller.address, seller.email])],
    [text.to, present([buyer.name, ...addressLines(buyer, locale), buyer.email])],
  ] as const;
  rule(sheet, ink);
  const top = pdf.y + 12;
  const half = contentWidth / 2;
  let bottom = top;
  for (const [index, [name, lines]] of parties.entries()) {
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
export function drawRow(sheet: Sheet, label: string, cells: readonly Cell[]): void {
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
