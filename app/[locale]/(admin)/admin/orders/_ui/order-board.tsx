import { cachedShopSettings } from '#app/_data/content.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { LinkButton, TextLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Pager } from '#components/ui/pager';
import { countUnreadMessages, listOrders } from '#lib/orders';
import { type Locale, localeHref, plural } from '#lib/text';
import { adminDeskText } from '#lib/text/messages/admin-desk';
import type { AdminOrdersText } from '#lib/text/messages/admin-orders';
import { ordersText } from '#lib/text/messages/orders';
import { shellText } from '#lib/text/messages/shell';
import { BulkForm } from './bulk-form.client.tsx';
import { bulkFormId } from './bulk-form-id.ts';
import { Kanban } from './kanban.client.tsx';
import { loadBoard } from './load-board.ts';
import { type OrderAddress, orderBoardHref } from './order-address.ts';
import { OrderFilters } from './order-filters.tsx';
import { OrderTable } from './order-table.tsx';
import { ViewLinks } from './view-links.tsx';

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

/** The form that the ticks in the table belong to. */
function Bulk({ locale }: { readonly locale: Locale }) {
  const text = adminDeskText[locale].list;
  const statuses = Object.entries(ordersText[locale].status).map(([value, label]) => ({ value, label }));
  const movedWords = Array.from({ length: 101 }, (_, count) => plural(locale, text.moved, count));
  return <BulkForm id={bulkFormId} statuses={statuses} movedWords={movedWords} text={text} />;
}

async function Cards({ address, locale }: OrderBoardProps) {
  const text = adminDeskText[locale].board;
  return (
    <>
      <ViewLinks address={address} locale={locale} />
      <Kanban columns={await loadBoard(locale, address.search)} text={text} />
    </>
  );
}

export async function OrderBoard(props: OrderBoardProps) {
  return props.address.view === 'board' ? <Cards {...props} /> : <OrderList {...props} />;
}

async function OrderList({ address, locale, text }: OrderBoardProps) {
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
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
        <p role="status" className="num text-13 text-ink-3">
          {plural(locale, text.found, list.total)}
        </p>
        <ViewLinks address={address} locale={locale} />
      </div>
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
      {list.orders.length > 0 && <Bulk locale={locale} />}
      <Pager
        page={address.page}
        pageCount={Math.ceil(list.total / list.perPage)}
        hrefOf={(page) => orderBoardHref(locale, { ...address, page })}
        text={{ pages, next, previous }}
      />
    </>
  );
}
