import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { findOrderForCustomer } from '#lib/orders';
import { fill } from '#lib/text';
import { ordersText } from '#lib/text/messages/orders';
import { OrderHead } from './_ui/order-head.tsx';
import { OrderLines } from './_ui/order-lines.tsx';
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
  const [{ reference }, { key }, locale] = await Promise.all([
    props.params,
    props.searchParams,
    currentLocale(),
  ]);
  const order = await findOrderForCustomer({
    ctx: await requestCtx(),
    reference,
    key: typeof key === 'string' ? key : '',
  });
  if (!order) notFound();
  const [materials, colours, { timeZone, bank }] = await Promise.all([
    cachedMaterials(),
    cachedColours(),
    cachedShopSettings(),
  ]);
  const shown = { order, locale, timeZone, bank, text: ordersText[locale] };
  return (
    <main id="main" className="wrap pb-section">
      <OrderHead {...shown} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 md:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <OrderStory {...shown} names={{ materials, colours }} />
        <OrderLines {...shown} names={{ materials, colours }} />
      </div>
    </main>
  );
}
