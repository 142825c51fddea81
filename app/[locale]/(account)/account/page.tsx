import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { LinkButton } from '#components/ui/button';
import { Pager } from '#components/ui/pager';
import { listOwnOrders } from '#lib/customers';
import { localeHref, plural } from '#lib/text';
import { accountText } from '#lib/text/messages/account';
import { shellText } from '#lib/text/messages/shell';
import { AccountFrame } from './_ui/account-frame.tsx';
import { openAccount } from './_ui/open-account.ts';
import { OrderHistory } from './_ui/order-history.tsx';

// Rendered whole for its request: who is not signed in is led away before the first byte.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountText[await currentLocale()].orders.title, robots: { index: false } };
}

export default async function AccountOrdersPage({ searchParams }: PageProps<'/[locale]/account'>) {
  const { ctx, locale, text, profile } = await openAccount();
  const wanted = Number((await searchParams).page ?? 1);
  const page = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, 10_000) : 1;
  const list = await listOwnOrders({ ctx, page });
  const { pages, next, previous } = shellText[locale];
  return (
    <AccountFrame place="orders" title={text.title} locale={locale} text={text} profile={profile}>
      {list.total === 0 ? (
        <>
          <p className="mb-5 max-w-[56ch] text-ink-2">{text.orders.none}</p>
          <LinkButton href={localeHref(locale, '/gallery')}>{text.orders.gallery}</LinkButton>
        </>
      ) : (
        <>
          <p className="num text-14 text-ink-3">{plural(locale, text.orders.found, list.total)}</p>
          <OrderHistory orders={list.orders} locale={locale} />
          <Pager
            page={page}
            pageCount={list.pageCount}
            hrefOf={(to) => localeHref(locale, `/account?page=${to}`)}
            text={{ pages, next, previous }}
          />
        </>
      )}
    </AccountFrame>
  );
}
