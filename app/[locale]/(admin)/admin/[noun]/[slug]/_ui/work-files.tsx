import { cachedShopSettings } from '#app/_data/content.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import type { EditableRow } from '#lib/editing';
import type { Locale } from '#lib/text';
import { findWorkModel, pictureEditing } from '#lib/works';
import { WorkModel } from './work-model.tsx';
import { WorkPictures } from './work-pictures.tsx';

/** What a work has beside its words: pictures and a model. */
export async function WorkFiles({ work, locale }: { readonly work: EditableRow; readonly locale: Locale }) {
  const ctx = await ownerCtx();
  const { slug } = work;
  const [pictures, model, { currency }] = await Promise.all([
    pictureEditing.list({ ctx, slug }),
    findWorkModel({ ctx, slug }),
    cachedShopSettings(),
  ]);
  return (
    <>
      <WorkPictures slug={slug} pictures={pictures} locale={locale} />
      <WorkModel work={work} model={model} currency={currency} locale={locale} />
    </>
  );
}
