import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { isDomainError } from '#lib/errors';
import { getOrder, type Order } from '#lib/orders';
import { adminOrdersText } from '#lib/text/messages/admin-orders';
import { ordersText } from '#lib/text/messages/orders';
import { adminMainClass } from '../../_ui/admin-main.ts';
import { OrderFile } from './_ui/order-file.tsx';

type Props = PageProps<'/[locale]/admin/orders/[reference]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

async function orderOr404(reference: string): Promise<Order> {
  try {
    return await getOrder({ ctx: await ownerCtx(), reference });
  } catch (error) {
    if (isDomainError(error) && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}

async function Shown({ params, searchParams }: Props) {
  const [{ reference }, { refused }, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const [order, materials, colours, { timeZone }] = await Promise.all([
    orderOr404(reference),
    cachedMaterials(),
    cachedColours(),
    cachedShopSettings(),
  ]);
  return (
    <OrderFile
      order={order}
      names={{ materials, colours }}
      locale={locale}
      timeZone={timeZone}
      text={adminOrdersText[locale]}
      words={ordersText[locale]}
      refused={typeof refused === 'string' ? refused : undefined}
    />
  );
}

export default function AdminOrderPage(props: Props) {
  return (
    <main id="main" className={adminMainClass}>
      <Shown {...props} />
    </main>
  );
}
