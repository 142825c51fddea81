import 'server-only';
import { fill, formatDate, type Locale } from '#lib/text';
import { invoiceText } from '#lib/text/messages/invoice';
import { columns, drawHead, drawParties, drawRow, drawSheet, ink, quiet, rule } from './draw-sheet.ts';
import type { CreditNote } from './get-credit-note.ts';

/** A credit note as a PDF, in a language. */
export async function drawCreditNote({
  note,
  locale,
  timeZone,
}: {
  readonly note: CreditNote;
  readonly locale: Locale;
  readonly timeZone: string;
}): Promise<Buffer> {
  const { number, content, issuedAt } = note;
  const { seller, reference, invoice, reason, amountCents, taxCents, currency } = content;
  const text = invoiceText[locale];
  const title = fill(text.creditTitle, { number });
  return await drawSheet({ title, locale, timeZone, currency }, (sheet) => {
    const { pdf, money } = sheet;
    const at = (cents: number) => [{ value: money(-cents), end: columns.total }];
    const facts = [
      [text.issued, formatDate(issuedAt, { locale, timeZone })],
      [text.reference, reference],
      [text.creditOf, invoice],
    ] as const;
    drawHead(sheet, { seller, title, facts });
    drawParties(sheet, content);
    rule(sheet, ink);
    drawRow(sheet, reason || text.creditReason, at(amountCents));
    rule(sheet, ink);
    pdf.font('bold').fontSize(12);
    drawRow(sheet, text.creditTotal, at(amountCents));
    pdf.font('text').fontSize(10).fillColor(quiet);
    drawRow(sheet, text.net, at(amountCents - taxCents));
    drawRow(sheet, text.tax, at(taxCents));
    pdf.fillColor(ink);
  });
}
