import { cachedPageTexts } from '#app/_data/content.ts';
import { LegalPage, OwnerPage } from '#components/content/legal-page';
import { type PageSlug, renderMarkdown } from '#lib/content';
import { fill, type Locale, type TemplateValues, textOf } from '#lib/text';
import { legalText } from '#lib/text/messages/legal';

interface LegalProps {
  readonly slug: Exclude<PageSlug, 'home'>;
  readonly locale: Locale;
  readonly values?: TemplateValues;
}

/** A legal page in the owner's words, or else in those that the shop brings. */
export async function Legal({ slug, locale, values = {} }: LegalProps) {
  const own = await cachedPageTexts(slug);
  if (!own) return <LegalPage text={legalText[locale][slug]} values={values} />;
  const { html } = renderMarkdown(fill(textOf(own, 'body', locale), values));
  return <OwnerPage title={textOf(own, 'title', locale)} lede={textOf(own, 'lede', locale)} html={html} />;
}

/** Title and description of a legal page. */
export async function legalFacts({ slug, locale }: Pick<LegalProps, 'slug' | 'locale'>) {
  const own = await cachedPageTexts(slug);
  const { title, description } = legalText[locale][slug];
  return own
    ? { title: textOf(own, 'title', locale), description: textOf(own, 'lede', locale) }
    : { title, description };
}
