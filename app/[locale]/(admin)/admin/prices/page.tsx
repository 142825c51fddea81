import type { Metadata } from 'next';
import { cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { Notice } from '#components/ui/notice';
import {
  findPriceRules,
  listPriceRuleVersions,
  listPriceSamples,
  listUnpricedMaterials,
} from '#lib/quote/server';
import { fill, formatDate, textOf } from '#lib/text';
import { adminPricesText } from '#lib/text/messages/admin-prices';
import { adminMainClass } from '../_ui/admin-main.ts';
import { PricesForm } from './_ui/prices-form.client.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminPricesText[await currentLocale()].title };
}

async function loadPrices() {
  const ctx = await ownerCtx();
  const rules = await findPriceRules({ ctx });
  if (!rules) return null;
  const [versions, samples, unpriced] = await Promise.all([
    listPriceRuleVersions({ ctx }),
    listPriceSamples({ ctx }),
    listUnpricedMaterials({ ctx, rules }),
  ]);
  return { rules, versions, samples, unpriced };
}

export default async function PricesPage() {
  const locale = await currentLocale();
  const text = adminPricesText[locale];
  const [loaded, colours, materials, { timeZone }] = await Promise.all([
    loadPrices(),
    cachedColours(),
    cachedMaterials(),
    cachedShopSettings(),
  ]);
  const moment = (at: Date) => formatDate(at, { locale, timeZone, style: 'moment' });
  const newest = loaded?.versions[0];
  if (!loaded || !newest) {
    return (
      <main id="main" className={adminMainClass}>
        <Notice>{text.problems.unknown}</Notice>
      </main>
    );
  }
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="pt-6 text-36 font-display tracking-title">{text.title}</h1>
      <p className="max-w-[70ch] pt-1 pb-6 text-ink-2">
        {fill(text.lede, { version: newest.version, date: moment(newest.createdAt) })}
      </p>
      <PricesForm
        rules={loaded.rules}
        samples={loaded.samples.map(({ title, ...sample }) => ({ ...sample, title: title[locale] }))}
        unpriced={loaded.unpriced}
        materialNames={Object.fromEntries(materials.map(({ slug, name }) => [slug, name]))}
        colours={colours.map((colour) => ({ slug: colour.slug, name: textOf(colour, 'name', locale) }))}
        locale={locale}
        text={text}
      />
      <section aria-labelledby="versions" className="pt-10">
        <h2 id="versions" className="pb-2 text-22 font-display">
          {text.versions}
        </h2>
        <ul className="num border-t border-ink">
          {loaded.versions.map(({ version, createdAt, createdBy }) => (
            <li key={version} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
              <span className="font-med">{fill(text.version, { version })}</span>
              <span className="text-ink-2">
                {fill(text.by, { date: moment(createdAt), name: createdBy ?? text.bySeed })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
