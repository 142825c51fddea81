import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentLocale } from '#app/_data/locale.ts';
import { statusHeadline } from '#components/orders/order-words';
import { stampOf } from '#lib/orders';
import { fill } from '#lib/text';
import { ordersText } from '#lib/text/messages/orders';
import { LiveOrder } from './_ui/live-order.client.tsx';
import { openOrder } from './_ui/open-order.ts';
import { OrderCare } from './_ui/order-care.tsx';
import { OrderChangePanel } from './_ui/order-change-panel.tsx';
import { OrderHead } from './_ui/order-head.tsx';
import { OrderLines } from './_ui/order-lines.tsx';
import { OrderMessages } from './_ui/order-messages.tsx';
import { OrderPaymentPanel } from './_ui/order-payment-panel.tsx';
import { OrderStory } from './_ui/order-story.tsx';

// Rendered whole for its request: as a streamed part it would stay hidden without JavaScript.
export const instant = false;

export async function generateMetadata(props: PageProps<'/[locale]/orders/[reference]'>): Promise<Metadata> {
  const { reference } = await props.params;
  return {
    title: fill(ordersText[await currentLocale()].title, { reference }),
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  };
}

export default async function OrderPage(props: PageProps<'/[locale]/orders/[reference]'>) {
  const [{ reference }, { key, payment, problem }, locale] = await Promise.all([
    props.params,
    props.searchParams,
    currentLocale(),
  ]);
  const link = { reference, orderKey: typeof key === 'string' ? key : '' };
  const opened = await openOrder(link, locale);
  if (!opened) notFound();
  const { shown, names, messages } = opened;
  const { order, text } = shown;
  const headline = statusHeadline(order.status, order.deliveryMethod, text);
  return (
    <main id="main" className="wrap pb-section">
      <LiveOrder
        link={link}
        stamp={stampOf(order)}
        headline={headline}
        messageCount={messages.length}
        text={{ ...text.live, changed: fill(text.live.changed, { headline }) }}
      />
      <OrderHead {...shown} link={link} />
      <OrderChangePanel {...shown} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 md:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <div>
          <OrderStory {...shown} names={names} />
          <OrderMessages {...shown} messages={messages} link={link} />
        </div>
        <div className="grid gap-4">
          <OrderPaymentPanel {...shown} wasStopped={payment === 'stopped'} problem={problem} />
          <div>
            <OrderLines {...shown} names={names} />
            <OrderCare {...shown} link={link} />
          </div>
        </div>
      </div>
    </main>
  );
}
