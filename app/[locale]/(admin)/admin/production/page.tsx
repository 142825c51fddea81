import type { Metadata } from 'next';
import { cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { listProduction, listStock } from '#lib/orders';
import { adminDeskText } from '#lib/text/messages/admin-desk';
import { adminMainClass } from '../_ui/admin-main.ts';
import { MachineSection } from './_ui/machine-section.tsx';
import { StockTable } from './_ui/stock-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminDeskText[await currentLocale()].production.title };
}

export default async function ProductionPage() {
  const locale = await currentLocale();
  const ctx = await ownerCtx();
  const [queues, stock, materials, colours, { timeZone }] = await Promise.all([
    listProduction({ ctx }),
    listStock({ ctx }),
    cachedMaterials(),
    cachedColours(),
    cachedShopSettings(),
  ]);
  const text = adminDeskText[locale].production;
  const shown = { locale, text, timeZone, names: { materials, colours } };
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="pt-6 text-36 font-display tracking-title">{text.title}</h1>
      <p className="max-w-[70ch] pt-1 pb-6 text-ink-2">{text.lede}</p>
      <div className="grid gap-10">
        {queues.map((queue) => (
          <MachineSection key={queue.machine} queue={queue} {...shown} />
        ))}
        <StockTable stock={stock} locale={locale} text={text} />
      </div>
    </main>
  );
}
