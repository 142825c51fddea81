import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { TextLink } from '#components/ui/button';
import { renderMail } from '#lib/mail';
import { localeHref } from '#lib/text';
import { outboxText } from '#lib/text/messages/outbox';
import { adminMainClass } from '../../_ui/admin-main.ts';
import { mailSamples } from '../_ui/mail-samples.ts';
import { MailView } from '../_ui/mail-view.tsx';
import { readTemplateAddress } from '../_ui/template-address.ts';
import { TemplateLinks } from '../_ui/template-links.tsx';

type Props = Pick<PageProps<'/[locale]/admin/outbox/templates'>, 'searchParams'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: outboxText[await currentLocale()].gallery.title };
}

async function Template({ searchParams }: Props) {
  await ownerCtx();
  const locale = await currentLocale();
  const address = readTemplateAddress(await searchParams, locale);
  const samples = mailSamples(locale);
  const sample = samples[address.index] ?? samples[0];
  if (!sample) return null;
  const content = sample.contentIn(address.language);
  return (
    <>
      <TemplateLinks address={address} locale={locale} />
      <MailView mail={{ ...renderMail(content), locale: address.language }} text={outboxText[locale].mail} />
    </>
  );
}

export default async function TemplatesPage({ searchParams }: PageProps<'/[locale]/admin/outbox/templates'>) {
  const locale = await currentLocale();
  const text = outboxText[locale];
  return (
    <main id="main" className={adminMainClass}>
      <p className="pt-4">
        <TextLink href={localeHref(locale, '/admin/outbox')}>{text.back}</TextLink>
      </p>
      <h1 className="pb-2 text-36 font-display tracking-title">{text.gallery.title}</h1>
      <p className="max-w-[70ch] text-ink-2">{text.gallery.lede}</p>
      <Template searchParams={searchParams} />
    </main>
  );
}
