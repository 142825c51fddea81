import { notFound } from 'next/navigation';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { TextLink } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { findMail } from '#lib/mail';
import { formatDate, localeHref } from '#lib/text';
import { outboxText } from '#lib/text/messages/outbox';
import { adminMainClass } from '../../_ui/admin-main.ts';
import { MailView } from '../_ui/mail-view.tsx';

type Props = Pick<PageProps<'/[locale]/admin/outbox/[id]'>, 'params'>;

async function Mail({ params }: Props) {
  const [ctx, locale, { timeZone }] = await Promise.all([ownerCtx(), currentLocale(), cachedShopSettings()]);
  const mail = await findMail({ ctx, id: (await params).id });
  if (!mail) notFound();
  const text = outboxText[locale];
  const moment = (date: Date) => formatDate(date, { locale, timeZone, style: 'moment' });
  return (
    <>
      <h1 lang={mail.locale} className="pb-2 text-28 font-display tracking-title wrap-anywhere">
        {mail.subject}
      </h1>
      <p className="num text-ink-2 wrap-anywhere">
        {text.mail.to}: {mail.recipient} · {text.mail.written}: {moment(mail.createdAt)} ·{' '}
        {mail.sentAt ? `${text.mail.sent}: ${moment(mail.sentAt)}` : text.states[mail.state]}
      </p>
      {mail.lastError && (
        <Notice kind="poor" title={text.mail.error} className="mt-4">
          <p className="wrap-anywhere">{mail.lastError}</p>
        </Notice>
      )}
      <MailView mail={mail} text={text.mail} />
    </>
  );
}

export default async function MailPage({ params }: PageProps<'/[locale]/admin/outbox/[id]'>) {
  const locale = await currentLocale();
  return (
    <main id="main" className={adminMainClass}>
      <p className="pt-4">
        <TextLink href={localeHref(locale, '/admin/outbox')}>{outboxText[locale].back}</TextLink>
      </p>
      <Mail params={params} />
    </main>
  );
}
