import { ownerCtx } from '#app/_http/owner.ts';
import { countUnreadMessages } from '#lib/orders';
import { type Locale, plural } from '#lib/text';
import type { AdminText } from '#lib/text/messages/admin';

interface UnreadCountProps {
  readonly locale: Locale;
  readonly text: AdminText;
}

/** How many messages of customers nobody has read yet, under the entry of the orders. */
export async function UnreadCount({ locale, text }: UnreadCountProps) {
  const unread = await countUnreadMessages({ ctx: await ownerCtx() });
  const count = [...unread.values()].reduce((sum, each) => sum + each, 0);
  if (count === 0) return null;
  return <li className="num px-2.5 pb-1 text-13 text-ink-2">{plural(locale, text.unread, count)}</li>;
}
