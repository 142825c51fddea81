import { pdfResponse } from '#app/_http/pdf-response.ts';
import { route } from '#app/_http/route.ts';
import { getShopSettings } from '#lib/content';
import { drawInvoice, getInvoice } from '#lib/invoices';
import { fill, isLocale } from '#lib/text';
import { invoiceText } from '#lib/text/messages/invoice';

/** The invoice as a PDF in the wanted language, for who has the key of the order's link. */
export const GET = route<{ reference: string }>(
  async ({ request, ctx, params: { reference } }) => {
    const { searchParams } = new URL(request.url);
    const wanted = searchParams.get('language');
    const locale = isLocale(wanted) ? wanted : 'en';
    const invoice = await getInvoice({ ctx, input: { reference, key: searchParams.get('key') ?? '' } });
    const { timeZone } = await getShopSettings({ ctx });
    const name = fill(invoiceText[locale].fileName, { number: invoice.number });
    return pdfResponse(await drawInvoice({ invoice, locale, timeZone }), name);
  },
  { limit: 'orders' },
);
