import type { Metadata } from 'next';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { Pager } from '#components/ui/pager';
import { listContactRequests } from '#lib/contact';
import { localeHref } from '#lib/text';
import { adminContactText } from '#lib/text/messages/admin-contact';
import { shellText } from '#lib/text/messages/shell';
import { adminMainClass } from '../_ui/admin-main.ts';
import { FilterTabs } from '../_ui/filter-tabs.tsx';
import { SearchForm } from '../_ui/search-form.tsx';
import { contactHref, contactStatuses, readContactAddress } from './_ui/contact-address.ts';
import { RequestList } from './_ui/request-list.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminContactText[await currentLocale()].title };
}

export default async function AdminContactPage({ searchParams }: PageProps<'/[locale]/admin/contact'>) {
  const [ctx, locale, { timeZone }] = await Promise.all([ownerCtx(), currentLocale(), cachedShopSettings()]);
  const address = readContactAddress(await searchParams);
  const { status, search } = address;
  const list = await listContactRequests({ ctx, input: address });
  const text = adminContactText[locale];
  const { pages, next, previous } = shellText[locale];
  const entries = [
    { name: text.all, count: list.countOfAll, isOn: !status, href: contactHref(locale, { search }) },
    ...contactStatuses.map((each) => ({
      name: text.status[each],
      count: list.countOf.get(each) ?? 0,
      isOn: each === status,
      href: contactHref(locale, { status: each, search }),
    })),
  ];
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="pt-6 text-36 font-display tracking-title">{text.title}</h1>
      <p className="pt-1 pb-4 text-15 text-ink-2">{text.lede}</p>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 border-b border-line pb-3">
        <FilterTabs label={text.filters} entries={entries} locale={locale} />
        <search className="max-sm:w-full">
          <SearchForm
            address={localeHref(locale, '/admin/contact')}
            search={search}
            hidden={status ? { status } : {}}
            allHref={contactHref(locale, { status })}
            text={{ label: text.search, button: text.searchButton, all: text.clear }}
          />
        </search>
      </div>
      <RequestList requests={list.requests} locale={locale} timeZone={timeZone} text={text} />
      <Pager
        page={list.page}
        pageCount={list.pageCount}
        hrefOf={(page) => contactHref(locale, { ...address, page })}
        text={{ pages, next, previous }}
      />
    </main>
  );
}
