import type { Metadata } from 'next';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { PushButton } from '#components/push/push-button.client';
import { TextLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Notice } from '#components/ui/notice';
import { Pager } from '#components/ui/pager';
import { hasMailServer, listMails } from '#lib/mail';
import { pushPublicKey } from '#lib/push';
import { localeHref, plural } from '#lib/text';
import { outboxText } from '#lib/text/messages/outbox';
import { pushText } from '#lib/text/messages/push';
import { shellText } from '#lib/text/messages/shell';
import { adminMainClass } from '../_ui/admin-main.ts';
import { MailTable } from './_ui/mail-table.tsx';

type Props = Pick<PageProps<'/[locale]/admin/outbox'>, 'searchParams'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: outboxText[await currentLocale()].title };
}

async function Outbox({ searchParams }: Props) {
  const [ctx, locale, { timeZone }] = await Promise.all([ownerCtx(), currentLocale(), cachedShopSettings()]);
  const text = outboxText[locale];
  const { mails, total, page, pageCount } = await listMails({ ctx, page: (await searchParams).page });
  const path = localeHref(locale, '/admin/outbox');
  const { pages, next, previous } = shellText[locale];
  return (
    <>
      {!hasMailServer() && <Notice className="mt-3">{text.noServer}</Notice>}
      <p role="status" className="num py-3 text-13 text-ink-3">
        {plural(locale, text.found, total)}
      </p>
      {total === 0 ? (
        <EmptyState title={text.empty.title}>
          <p className="mt-3 text-16 text-ink-2">{text.empty.lede}</p>
        </EmptyState>
      ) : (
        <MailTable {...{ mails, locale, timeZone, text }} />
      )}
      <Pager
        page={page}
        pageCount={pageCount}
        hrefOf={(each) => (each > 1 ? `${path}?page=${each}` : path)}
        text={{ pages, next, previous }}
      />
    </>
  );
}

export default async function OutboxPage({ searchParams }: PageProps<'/[locale]/admin/outbox'>) {
  const locale = await currentLocale();
  const text = outboxText[locale];
  const publicKey = pushPublicKey();
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="pt-6 pb-2 text-36 font-display tracking-title">{text.title}</h1>
      <p className="max-w-[70ch] text-ink-2">{text.lede}</p>
      <TextLink href={localeHref(locale, '/admin/outbox/templates')}>{text.templates}</TextLink>
      {publicKey && (
        <section aria-label={pushText[locale].owner} className="mt-3 border-t border-line pt-3">
          <p className="text-ink-2">{pushText[locale].owner}</p>
          <PushButton
            publicKey={publicKey}
            address="/api/admin/push"
            locale={locale}
            text={pushText[locale]}
          />
        </section>
      )}
      <Outbox searchParams={searchParams} />
    </main>
  );
}
