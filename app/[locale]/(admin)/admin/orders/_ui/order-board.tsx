import { cachedShopSettings } from '#app/_data/content.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { LinkButton, TextLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Pager } from '#components/ui/pager';
import { countUnreadMessages, listOrders } from '#lib/orders';
import { type Locale, localeHref, plural } from '#lib/text';
import type { AdminOrdersText } from '#lib/text/messages/admin-orders';
import { ordersText } from '#lib/text/messages/orders';
import { shellText } from '#lib/text/messages/shell';
import { type OrderAddress, orderBoardHref } from './order-address.ts';
import { OrderFilters } from './order-filters.tsx';
import { OrderTable } from './order-table.tsx';

interface OrderBoardProps {
  readonly address: OrderAddress;
  readonly locale: Locale;
  readonly text: AdminOrdersText;
}

function NoOrders({ address, locale, text }: OrderBoardProps) {
  const isFiltered = Boolean(address.status || address.search);
  const { empty } = text;
  return (
    <EmptyState title={isFiltered ? empty.filteredTitle : empty.title}>
      <p className="mt-3 max-w-[52ch] text-16 text-ink-2">{isFiltered ? empty.filteredLede : empty.lede}</p>
      <div className="mt-6">
        {isFiltered ? (
          <TextLink href={orderBoardHref(locale, {})}>{empty.showAll}</TextLink>
        ) : (
          <LinkButton href={localeHref(locale, '/gallery')}>{empty.gallery}</LinkButton>
        )}
      </div>
    </EmptyState>
  );
}

export async function OrderBoard({ address, locale, text }: OrderBoardProps) {
  const ctx = await ownerCtx();
  const [list, unread, { timeZone }] = await Promise.all([
    listOrders({ ctx, input: address }),
    countUnreadMessages({ ctx }),
    cachedShopSettings(),
  ]);
  const { pages, next, previous } = shellText[locale];
  return (
    <>
      <OrderFilters address={address} list={list} locale={locale} text={text} />
      <p role="status" className="num py-3 text-13 text-ink-3">
        {plural(locale, text.found, list.total)}
      </p>
      {list.orders.length === 0 ? (
        <NoOrders address={address} locale={locale} text={text} />
      ) : (
        <OrderTable
          orders={list.orders}
          unread={unread}
          timeZone={timeZone}
          locale={locale}
          text={text}
          statusNames={ordersText[locale].status}
        />
      )}
      <Pager
        page={address.page}
        pageCount={Math.ceil(list.total / list.perPage)}
        hrefOf={(page) => orderBoardHref(locale, { ...address, page })}
        text={{ pages, next, previous }}
      />
    </>
  );
}
