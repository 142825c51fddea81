import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentLocale } from '#app/_data/locale.ts';
import { LinkButton } from '#components/ui/button';
import { localeHref } from '#lib/text';
import { adminEditingText } from '#lib/text/messages/admin-editing';
import { isNoun, nounEditings } from '../_edit/nouns.ts';
import { adminMainClass } from '../_ui/admin-main.ts';
import { NounBoard } from './_ui/noun-board.tsx';

type Props = PageProps<'/[locale]/admin/[noun]'>;

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const [locale, { noun }] = await Promise.all([currentLocale(), params]);
  return isNoun(noun) ? { title: adminEditingText[locale].nouns[noun].title } : {};
}

export default async function NounPage({ params, searchParams }: Props) {
  const [locale, { noun }] = await Promise.all([currentLocale(), params]);
  if (!isNoun(noun)) notFound();
  const { title, lede, add } = adminEditingText[locale].nouns[noun];
  return (
    <main id="main" className={adminMainClass}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-5">
        <div>
          <h1 className="text-36 font-display tracking-title">{title}</h1>
          <p className="mt-1 text-15 text-ink-2">{lede}</p>
        </div>
        {nounEditings[noun].verbs.create && (
          <LinkButton variant="primary" size="small" href={localeHref(locale, `/admin/${noun}/new`)}>
            {add}
          </LinkButton>
        )}
      </div>
      <NounBoard noun={noun} searchParams={searchParams} />
    </main>
  );
}
