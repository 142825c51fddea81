import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { readWorkshopDay } from '#lib/orders';
import { adminDeskText } from '#lib/text/messages/admin-desk';
import { ordersText } from '#lib/text/messages/orders';
import { DayFigures } from './_home/day-figures.tsx';
import { LateOrders } from './_home/late-orders.tsx';
import { WaitingList } from './_home/waiting-list.tsx';
import { adminMainClass } from './_ui/admin-main.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminDeskText[await currentLocale()].home.title };
}

export default async function AdminPage() {
  const locale = await currentLocale();
  const text = adminDeskText[locale].home;
  const shown = { day: await readWorkshopDay({ ctx: await ownerCtx() }), locale, text };
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="pt-6 pb-4 text-36 font-display tracking-title">{text.title}</h1>
      <DayFigures {...shown} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 pt-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <WaitingList {...shown} />
        <LateOrders {...shown} statusNames={ordersText[locale].status} />
      </div>
    </main>
  );
}
