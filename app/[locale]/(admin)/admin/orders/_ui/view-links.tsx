import { TextLink, textLinkClass } from '#components/ui/button';
import type { Locale } from '#lib/text';
import { adminDeskText } from '#lib/text/messages/admin-desk';
import { type OrderAddress, orderBoardHref } from './order-address.ts';

/** The other way to look at the same orders, and all of them for a spreadsheet. */
export function ViewLinks({ address, locale }: { readonly address: OrderAddress; readonly locale: Locale }) {
  const text = adminDeskText[locale].list;
  const other = address.view === 'board' ? 'list' : 'board';
  const { status, search } = address;
  const query = new URLSearchParams({ ...(status ? { status } : {}), ...(search ? { search } : {}) });
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      <TextLink href={orderBoardHref(locale, { search, view: other })}>
        {other === 'board' ? text.board : text.table}
      </TextLink>
      <a href={`/api/admin/orders?${query}`} download className={textLinkClass}>
        {text.csv}
      </a>
    </p>
  );
}
