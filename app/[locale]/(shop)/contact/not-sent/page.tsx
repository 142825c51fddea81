import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { localeHref } from '#lib/text';
import { messagesText } from '#lib/text/messages/messages';
import { ToldPage } from '../../_ui/told-page.tsx';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return { title: messagesText[locale].notSent.title, robots: { index: false, follow: false } };
}

export default async function ContactNotSentPage() {
  const locale = await currentLocale();
  const back = { href: localeHref(locale, '/contact'), name: messagesText[locale].contact.back };
  return <ToldPage {...messagesText[locale].notSent} back={back} />;
}
