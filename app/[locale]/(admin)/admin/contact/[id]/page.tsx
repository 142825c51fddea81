import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { inlineLinkClass, TextLink } from '#components/ui/button';
import { getContactRequest } from '#lib/contact';
import { isDomainError } from '#lib/errors';
import { fill, formatDate, localeHref } from '#lib/text';
import { adminContactText } from '#lib/text/messages/admin-contact';
import { adminMainClass } from '../../_ui/admin-main.ts';
import { AnswerForm } from '../_ui/answer-form.tsx';
import { RequestStatus } from '../_ui/request-status.tsx';

type Props = PageProps<'/[locale]/admin/contact/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminContactText[await currentLocale()].title };
}

async function requestOr404(id: string) {
  try {
    return await getContactRequest({ ctx: await ownerCtx(), id });
  } catch (error) {
    if (isDomainError(error) && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}

export default async function ContactRequestPage({ params, searchParams }: Props) {
  const [locale, { id }, query, { timeZone }] = await Promise.all([
    currentLocale(),
    params,
    searchParams,
    cachedShopSettings(),
  ]);
  const request = await requestOr404(id);
  const text = adminContactText[locale];
  const moment = (date: Date) => formatDate(date, { locale, timeZone, style: 'moment' });
  return (
    <main id="main" className={adminMainClass}>
      <p className="pt-3">
        <TextLink href={localeHref(locale, '/admin/contact')}>{text.back}</TextLink>
      </p>
      <h1 className="text-36 font-display tracking-title wrap-anywhere">{request.name}</h1>
      <p className="num pt-1 text-ink-2">
        <a href={`mailto:${request.email}`} className={inlineLinkClass}>
          {request.email}
        </a>
        {' · '}
        {fill(text.written, { date: moment(request.createdAt) })}
      </p>
      <RequestStatus request={request} query={query} locale={locale} />
      <blockquote
        lang={request.locale}
        className="mt-5 max-w-[70ch] text-16 whitespace-pre-line wrap-anywhere"
      >
        {request.message}
      </blockquote>
      {request.answer && request.answeredAt && (
        <div className="mt-5 max-w-[70ch] border-l border-line-strong pl-4 text-15 text-ink-2">
          <p className="text-13">{fill(text.answeredAt, { date: moment(request.answeredAt) })}</p>
          <p lang={request.locale} className="whitespace-pre-line wrap-anywhere">
            {request.answer}
          </p>
        </div>
      )}
      <AnswerForm request={request} searchParams={searchParams} locale={locale} />
    </main>
  );
}
