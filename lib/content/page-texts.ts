import { homeText } from '#lib/text/messages/home';
import { legalText } from '#lib/text/messages/legal';

/** The pages whose words are the owner's to change. */
export const pageSlugs = ['home', 'delivery', 'terms', 'privacy'] as const;
export type PageSlug = (typeof pageSlugs)[number];

export interface PageTexts {
  readonly titleEn: string;
  readonly titleRu: string;
  readonly ledeEn: string;
  readonly ledeRu: string;
  /** Markdown */
  readonly bodyEn: string;
  readonly bodyRu: string;
}

interface Section {
  readonly title: string;
  readonly text: readonly string[];
}

function markdownOf(sections: readonly Section[]): string {
  return sections.map(({ title, text }) => [`## ${title}`, ...text].join('\n\n')).join('\n\n');
}

/** The words that the shop brings, in the form in which the owner edits them. */
export function ownTexts(slug: PageSlug): PageTexts {
  const { en, ru } =
    slug === 'home' ? { en: null, ru: null } : { en: legalText.en[slug], ru: legalText.ru[slug] };
  if (!en || !ru) {
    return {
      titleEn: homeText.en.heading.join('\n'),
      titleRu: homeText.ru.heading.join('\n'),
      ledeEn: homeText.en.lede,
      ledeRu: homeText.ru.lede,
      bodyEn: '',
      bodyRu: '',
    };
  }
  return {
    titleEn: en.title,
    titleRu: ru.title,
    ledeEn: en.lede,
    ledeRu: ru.lede,
    bodyEn: markdownOf(en.sections),
    bodyRu: markdownOf(ru.sections),
  };
}
