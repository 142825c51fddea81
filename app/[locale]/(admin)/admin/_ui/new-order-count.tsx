import { ownerCtx } from '#app/_http/owner.ts';
import { countNewOrders } from '#lib/orders';
import { formatNumber, type Locale, plural } from '#lib/text';
import type { AdminText } from '#lib/text/messages/admin';

interface NewOrderCountProps {
  readonly locale: Locale;
  readonly text: AdminText;
}

/** How many orders nobody has looked at yet. */
export async function NewOrderCount({ locale, text }: NewOrderCountProps) {
  const count = await countNewOrders({ ctx: await ownerCtx() });
  if (count === 0) return null;
  return (
    <span className="num pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-13 text-ink-3">
      <span aria-hidden="true">{formatNumber(count, { locale })}</span>
      <span className="sr-only">{plural(locale, text.waiting, count)}</span>
    </span>
  );
}
