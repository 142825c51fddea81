import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import type { EditableRow } from '#lib/editing';
import { isDomainError } from '#lib/errors';
import { adminEditingText } from '#lib/text/messages/admin-editing';
import { isNoun, type Noun, nounEditings, titleOf } from '../../_edit/nouns.ts';
import { adminMainClass } from '../../_ui/admin-main.ts';
import { BackToList } from '../_ui/back-to-list.tsx';
import { RemoveBox } from '../_ui/remove-box.tsx';
import { ReviewToModerate } from '../_ui/review-to-moderate.tsx';
import { RowForm } from '../_ui/row-form.tsx';
import { ArticlePicture } from './_ui/article-picture.tsx';
import { WorkFiles } from './_ui/work-files.tsx';
import { WorkOutcome } from './_ui/work-outcome.tsx';

type Props = PageProps<'/[locale]/admin/[noun]/[slug]'>;

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const [locale, { noun, slug }] = await Promise.all([currentLocale(), params]);
  return isNoun(noun) ? { title: `${slug} · ${adminEditingText[locale].nouns[noun].title}` } : {};
}

async function rowOr404(noun: Noun, slug: string): Promise<EditableRow> {
  try {
    return await nounEditings[noun].verbs.get({ ctx: await ownerCtx(), slug });
  } catch (error) {
    if (isDomainError(error) && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}

export default async function RowPage({ params, searchParams }: Props) {
  const [locale, { noun, slug }] = await Promise.all([currentLocale(), params]);
  if (!isNoun(noun)) notFound();
  const row = await rowOr404(noun, slug);
  return (
    <main id="main" className={adminMainClass}>
      <BackToList noun={noun} locale={locale} />
      <h1 className="text-36 font-display tracking-title">{titleOf(noun, row, locale)}</h1>
      {noun === 'reviews' ? (
        <ReviewToModerate review={row} locale={locale} />
      ) : (
        <p className="pt-1 pb-5 text-13 text-ink-3">{slug}</p>
      )}
      {(noun === 'projects' || noun === 'articles') && (
        <WorkOutcome outcome={await searchParams} locale={locale} />
      )}
      <RowForm noun={noun} row={row} searchParams={searchParams} />
      {noun === 'projects' && <WorkFiles work={row} locale={locale} />}
      {noun === 'articles' && <ArticlePicture article={row} locale={locale} />}
      {nounEditings[noun].verbs.remove && <RemoveBox noun={noun} slug={slug} searchParams={searchParams} />}
    </main>
  );
}
