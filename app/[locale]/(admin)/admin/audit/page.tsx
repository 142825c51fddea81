import type { Metadata } from 'next';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { Pager } from '#components/ui/pager';
import { listAuditEntries } from '#lib/audit';
import { localeHref, plural } from '#lib/text';
import { adminAuditText } from '#lib/text/messages/admin-audit';
import { shellText } from '#lib/text/messages/shell';
import { adminMainClass } from '../_ui/admin-main.ts';
import { FilterTabs } from '../_ui/filter-tabs.tsx';
import { SearchForm } from '../_ui/search-form.tsx';
import { auditHref, readAuditAddress } from './_ui/audit-address.ts';
import { AuditRow, nounName } from './_ui/audit-row.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminAuditText[await currentLocale()].title };
}

export default async function AuditPage({ searchParams }: PageProps<'/[locale]/admin/audit'>) {
  const [ctx, locale, { timeZone }] = await Promise.all([ownerCtx(), currentLocale(), cachedShopSettings()]);
  const address = readAuditAddress(await searchParams);
  const { noun, search } = address;
  const list = await listAuditEntries({ ctx, input: address });
  const text = adminAuditText[locale];
  const { pages, next, previous } = shellText[locale];
  const entries = [
    { name: text.all, isOn: !noun, href: auditHref(locale, { search }) },
    ...list.nouns.map((each) => ({
      name: nounName(each, text),
      isOn: each === noun,
      href: auditHref(locale, { noun: each, search }),
    })),
  ];
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="pt-6 text-36 font-display tracking-title">{text.title}</h1>
      <p className="pt-1 pb-4 text-15 text-ink-2">{text.lede}</p>
      <div className="grid gap-3 border-b border-ink pb-3">
        <FilterTabs label={text.filters} entries={entries} locale={locale} />
        <search className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <SearchForm
            address={localeHref(locale, '/admin/audit')}
            search={search}
            hidden={noun ? { noun } : {}}
            allHref={auditHref(locale, { noun })}
            text={{ label: text.search, button: text.searchButton, all: text.clear }}
          />
          <p role="status" className="num text-13 text-ink-3">
            {plural(locale, text.found, list.total)}
          </p>
        </search>
      </div>
      {list.entries.length === 0 && <p className="py-4 text-15 text-ink-2">{text.none}</p>}
      <ul>
        {list.entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} locale={locale} timeZone={timeZone} text={text} />
        ))}
      </ul>
      <Pager
        page={list.page}
        pageCount={list.pageCount}
        hrefOf={(page) => auditHref(locale, { ...address, page })}
        text={{ pages, next, previous }}
      />
    </main>
  );
}
