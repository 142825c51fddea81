import { pdfResponse } from '#app/_http/pdf-response.ts';
import { route } from '#app/_http/route.ts';
import { getShopSettings } from '#lib/content';
import { drawCreditNote, getCreditNote } from '#lib/invoices';
import { fill, isLocale } from '#lib/text';
import { invoiceText } from '#lib/text/messages/invoice';

/** The credit note of a refund as a PDF in the wanted language, for who has the key of the order's link. */
export const GET = route<{ reference: string; refund: string }>(
  async ({ request, ctx, params: { reference, refund } }) => {
    const { searchParams } = new URL(request.url);
    const wanted = searchParams.get('language');
    const locale = isLocale(wanted) ? wanted : 'en';
    const input = { reference, refundId: refund, key: searchParams.get('key') ?? '' };
    const note = await getCreditNote({ ctx, input });
    const { timeZone } = await getShopSettings({ ctx });
    const name = fill(invoiceText[locale].creditFileName, { number: note.number });
    return pdfResponse(await drawCreditNote({ note, locale, timeZone }), name);
  },
  { limit: 'orders' },
);
