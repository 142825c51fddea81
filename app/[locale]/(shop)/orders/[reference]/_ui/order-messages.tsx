import { MessageList } from '#components/orders/message-list';
import type { OrderMessage } from '#lib/orders';
import { formatDate } from '#lib/text';
import { MessageForm } from './message-form.client.tsx';
import type { OrderLink } from './order-form-state.ts';
import type { ShownOrder } from './shown-order.ts';

interface OrderMessagesProps extends ShownOrder {
  readonly messages: readonly OrderMessage[];
  readonly link: OrderLink;
}

/** What customer and workshop have written, and a place to write. */
export function OrderMessages({ messages, link, locale, timeZone, text }: OrderMessagesProps) {
  const words = text.messages;
  const shown = messages.map(({ id, author, body, createdAt }) => ({
    id,
    body,
    isOwn: author === 'customer',
    who: author === 'customer' ? words.you : words.workshop,
    at: createdAt,
    when: formatDate(createdAt, { locale, timeZone, style: 'moment' }),
  }));
  return (
    <section aria-labelledby="messages" className="mt-10">
      <h2 id="messages" className="mb-4 text-28 font-display">
        {words.title}
      </h2>
      {shown.length === 0 ? (
        <p className="max-w-[56ch] text-ink-2">{words.none}</p>
      ) : (
        <MessageList messages={shown} />
      )}
      <MessageForm link={link} text={words} />
    </section>
  );
}
