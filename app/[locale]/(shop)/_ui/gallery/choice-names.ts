import type { GalleryChoice } from '#lib/catalogue';
import { fill, formatMoney, formatNumber, type Locale, textOf } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';
import type { GalleryView } from './load-gallery.ts';

type Facts = Pick<GalleryView, 'categories' | 'materials' | 'currency'>;
type Ends = { readonly min?: number; readonly max?: number };

function rangeName({ min, max }: Ends, show: (amount: number) => string, locale: Locale): string {
  const { range } = galleryText[locale];
  if (min === undefined) return fill(range.upTo, { max: show(max ?? 0) });
  return max === undefined
    ? fill(range.from, { min: show(min) })
    : fill(range.between, { min: show(min), max: show(max) });
}

/** What a choice is called on its chip: what was typed stands in quotation marks. */
export function choiceName(choice: GalleryChoice, facts: Facts, locale: Locale): string {
  const text = galleryText[locale];
  switch (choice.kind) {
    case 'search':
      return locale === 'ru' ? `«${choice.search}»` : `“${choice.search}”`;
    case 'category': {
      const category = facts.categories.find(({ slug }) => slug === choice.slug);
      return category ? textOf(category, 'name', locale) : choice.slug;
    }
    case 'material':
      return facts.materials.find(({ slug }) => slug === choice.slug)?.name ?? choice.slug;
    case 'complexity':
      return text.complexities[choice.complexity];
    case 'price':
      return rangeName(
        choice,
        (units) => formatMoney(units * 100, { locale, currency: facts.currency, isShort: true }),
        locale,
      );
    case 'hours':
      return fill(text.range.hours, {
        range: rangeName(choice, (hours) => formatNumber(hours, { locale }), locale),
      });
    case 'featured':
      return text.featured;
    case 'model':
      return text.model;
  }
}
