import { cachedShopSettings } from '#app/_data/content.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import {
  isPaymentAwaited,
  listNextStatuses,
  listOrders,
  type OrderStatus,
  type OrderSummary,
} from '#lib/orders';
import { fill, formatDate, formatMoney, formatNumber, type Locale, localeHref, plural } from '#lib/text';
import { adminDeskText } from '#lib/text/messages/admin-desk';
import { adminOrdersText } from '#lib/text/messages/admin-orders';
import { ordersText } from '#lib/text/messages/orders';
import type { BoardCard, BoardColumn } from './kanban.client.tsx';

const columns: readonly OrderStatus[] = ['new', 'confirmed', 'in-production', 'ready', 'shipped'];
const cardsAColumn = 30;

interface Telling {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: Date;
}

function toCard(order: OrderSummary, { locale, timeZone, now }: Telling): BoardCard {
  const { more, money } = adminOrdersText[locale];
  const names = ordersText[locale].status;
  const others = order.partCount - 1;
  const isHeld = order.status === 'new' && isPaymentAwaited(order);
  const next = isHeld
    ? undefined
    : listNextStatuses(order.status, order.deliveryMethod).find(({ needsReason }) => !needsReason);
  const { promisedFor } = order;
  const day = promisedFor && formatDate(promisedFor, { locale, timeZone, style: 'day' });
  return {
    reference: order.reference,
    href: localeHref(locale, `/admin/orders/${order.reference}`),
    customer: order.customerName,
    parts: others > 0 ? fill(more, { title: order.firstTitle, n: others }) : order.firstTitle,
    total: formatMoney(order.totalCents, { locale, currency: order.currency }),
    payment: money.orderStates[order.paymentState],
    due: day && fill(adminDeskText[locale].home.promised, { date: day }),
    isLate: promisedFor !== null && promisedFor < now && order.status !== 'shipped',
    next: next ? { status: next.to, label: names[next.to] } : null,
  };
}

/** The orders that are on their way, by status. */
export async function loadBoard(locale: Locale, search: string | undefined): Promise<readonly BoardColumn[]> {
  const ctx = await ownerCtx();
  const { timeZone } = await cachedShopSettings();
  const names = ordersText[locale].status;
  return await Promise.all(
    columns.map(async (status) => {
      const input = { status, perPage: cardsAColumn, ...(search ? { search } : {}) };
      const { orders, total } = await listOrders({ ctx, input });
      const hidden = total - orders.length;
      return {
        status,
        label: names[status],
        count: formatNumber(total, { locale }),
        cards: orders.map((order) => toCard(order, { locale, timeZone, now: ctx.now })),
        more: hidden > 0 ? plural(locale, adminDeskText[locale].board.more, hidden) : null,
      };
    }),
  );
}
