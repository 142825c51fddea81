import { ownerCtx } from '#app/_http/owner.ts';
import { MessageList } from '#components/orders/message-list';
import { Panel } from '#components/ui/panel';
import { listOrderMessages, markMessagesRead } from '#lib/orders';
import { formatDate } from '#lib/text';
import { AnswerForm } from './answer-form.client.tsx';
import type { OrderFileProps } from './order-file-props.ts';

/** What customer and workshop have written; to see it here is to have read it. */
export async function OrderTalk({ order, locale, timeZone, text }: OrderFileProps) {
  const ctx = await ownerCtx();
  const messages = await listOrderMessages({ ctx, orderId: order.id });
  await markMessagesRead({ ctx, orderId: order.id, reader: 'owner' });
  const words = text.messages;
  const shown = messages.map(({ id, author, body, createdAt, readAt }) => ({
    id,
    body,
    isOwn: author === 'owner',
    who: author === 'owner' ? words.workshop : order.customerName,
    at: createdAt,
    when: [
      author === 'customer' && !readAt ? words.fresh : null,
      author === 'owner' && readAt ? words.read : null,
      formatDate(createdAt, { locale, timeZone, style: 'moment' }),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <Panel id="messages" title={words.title}>
      {shown.length === 0 ? <p className="text-ink-2">{words.none}</p> : <MessageList messages={shown} />}
      <AnswerForm reference={order.reference} text={words} />
    </Panel>
  );
}
