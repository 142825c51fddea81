import type { Metadata } from 'next';
import { Suspense } from 'react';
import { currentLocale } from '#app/_data/locale.ts';
import { TextLink } from '#components/ui/button';
import { PageHead } from '#components/ui/page-head';
import { Skeleton } from '#components/ui/skeleton';
import { localeHref } from '#lib/text';
import { ordersText } from '#lib/text/messages/orders';
import { FindOrderForm } from './_ui/find-order-form.client.tsx';
import { RememberedOrders } from './_ui/remembered-orders.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const text = ordersText[await currentLocale()].index;
  return { title: text.title, description: text.lede, robots: { index: false } };
}

export default async function OrdersPage() {
  const locale = await currentLocale();
  const text = ordersText[locale];
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={text.index.title} lede={text.index.lede} />
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-12 md:grid-cols-2">
        <section aria-labelledby="here">
          <h2 id="here" className="mb-4 border-b border-ink pb-3 text-22 font-display">
            {text.index.here}
          </h2>
          <Suspense fallback={<Skeleton className="h-24" />}>
            <RememberedOrders locale={locale} text={text} />
          </Suspense>
        </section>
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere" className="mb-4 border-b border-ink pb-3 text-22 font-display">
            {text.index.formTitle}
          </h2>
          <p className="mb-5 max-w-[56ch] text-ink-2">{text.index.formLede}</p>
          <FindOrderForm locale={locale} text={text.index} />
          <h3 className="mt-10 text-18">{text.index.lostTitle}</h3>
          <p className="mt-1 max-w-[56ch] text-ink-2">{text.index.lost}</p>
          <TextLink href={localeHref(locale, '/contact')}>{text.index.contact}</TextLink>
        </section>
      </div>
    </main>
  );
}
