import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { adminOrdersText } from '#lib/text/messages/admin-orders';
import { adminMainClass } from '../_ui/admin-main.ts';
import { readOrderAddress } from './_ui/order-address.ts';
import { OrderBoard } from './_ui/order-board.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminOrdersText[await currentLocale()].title };
}

async function Board({ searchParams }: Pick<PageProps<'/[locale]/admin/orders'>, 'searchParams'>) {
  const locale = await currentLocale();
  const address = readOrderAddress(await searchParams);
  return <OrderBoard address={address} locale={locale} text={adminOrdersText[locale]} />;
}

export default async function AdminOrdersPage({ searchParams }: PageProps<'/[locale]/admin/orders'>) {
  const text = adminOrdersText[await currentLocale()];
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="pt-6 pb-4 text-36 font-display tracking-title">{text.title}</h1>
      <Board searchParams={searchParams} />
    </main>
  );
}
