'use server';

import { redirect } from 'next/navigation';
import { ownerCtx } from '#app/_http/owner.ts';
import { articlePicture } from '#lib/content';
import { localeHref } from '#lib/text';
import { formValues, localeOf } from '../_edit/run-edit.ts';

export async function removeArticlePictureAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const { article = '' } = values;
  await articlePicture.remove({ ctx: await ownerCtx(), slug: article });
  redirect(`${localeHref(localeOf(values), `/admin/articles/${encodeURIComponent(article)}`)}?removed=1`);
}
