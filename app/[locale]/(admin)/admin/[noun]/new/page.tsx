import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentLocale } from '#app/_data/locale.ts';
import { adminEditingText } from '#lib/text/messages/admin-editing';
import { isNoun, nounEditings } from '../../_edit/nouns.ts';
import { adminMainClass } from '../../_ui/admin-main.ts';
import { BackToList } from '../_ui/back-to-list.tsx';
import { RowForm } from '../_ui/row-form.tsx';

type Props = PageProps<'/[locale]/admin/[noun]/new'>;

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const [locale, { noun }] = await Promise.all([currentLocale(), params]);
  return isNoun(noun) ? { title: adminEditingText[locale].nouns[noun].add } : {};
}

export default async function NewRowPage({ params, searchParams }: Props) {
  const [locale, { noun }] = await Promise.all([currentLocale(), params]);
  if (!isNoun(noun) || !nounEditings[noun].verbs.create) notFound();
  return (
    <main id="main" className={adminMainClass}>
      <BackToList noun={noun} locale={locale} />
      <h1 className="pb-5 text-36 font-display tracking-title">{adminEditingText[locale].nouns[noun].add}</h1>
      <RowForm noun={noun} row={null} searchParams={searchParams} />
    </main>
  );
}
