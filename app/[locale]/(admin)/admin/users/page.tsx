import type { Metadata } from 'next';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { Notice } from '#components/ui/notice';
import { Pager } from '#components/ui/pager';
import { listAccounts } from '#lib/customers';
import { localeHref, plural } from '#lib/text';
import { adminUsersText } from '#lib/text/messages/admin-users';
import { shellText } from '#lib/text/messages/shell';
import { adminMainClass } from '../_ui/admin-main.ts';
import { FilterTabs } from '../_ui/filter-tabs.tsx';
import { SearchForm } from '../_ui/search-form.tsx';
import { readUserAddress, userHref, userStates } from './_ui/user-address.ts';
import { UserTable } from './_ui/user-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminUsersText[await currentLocale()].title };
}

export default async function AdminUsersPage({ searchParams }: PageProps<'/[locale]/admin/users'>) {
  const [ctx, locale, settings] = await Promise.all([ownerCtx(), currentLocale(), cachedShopSettings()]);
  const { timeZone, currency } = settings;
  const address = readUserAddress(await searchParams);
  const { state, search } = address;
  const { accounts, total, page, pageCount } = await listAccounts({ ctx, input: address });
  const text = adminUsersText[locale];
  const { pages, next, previous } = shellText[locale];
  const entries = [
    { name: text.all, isOn: !state, href: userHref(locale, { search }) },
    ...userStates.map((each) => ({
      name: text.states[each],
      isOn: each === state,
      href: userHref(locale, { state: each, search }),
    })),
  ];
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="pt-6 text-36 font-display tracking-title">{text.title}</h1>
      <p className="pt-1 pb-4 text-15 text-ink-2">{text.lede}</p>
      {address.hasFailed && (
        <Notice kind="poor" role="alert" className="mb-4">
          {text.refused}
        </Notice>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 border-b border-line pb-3">
        <FilterTabs label={text.filters} entries={entries} locale={locale} />
        <search className="max-sm:w-full">
          <SearchForm
            address={localeHref(locale, '/admin/users')}
            search={search}
            hidden={state ? { state } : {}}
            allHref={userHref(locale, { state })}
            text={{ label: text.search, button: text.searchButton, all: text.clear }}
          />
        </search>
      </div>
      <p role="status" className="num py-3 text-13 text-ink-3">
        {total === 0 ? text.none : plural(locale, text.found, total)}
      </p>
      {total > 0 && <UserTable {...{ accounts, address, currency, locale, timeZone, text }} />}
      <Pager
        page={page}
        pageCount={pageCount}
        hrefOf={(each) => userHref(locale, { state, search, page: each })}
        text={{ pages, next, previous }}
      />
    </main>
  );
}
