import type { Colour, Material } from '#lib/catalogue';
import type { Review } from '#lib/content';
import { formatNumber, type Locale, textOf } from '#lib/text';

interface Facts {
  readonly materials: readonly Pick<Material, 'slug' | 'name'>[];
  readonly colours: readonly Pick<Colour, 'slug' | 'nameEn' | 'nameRu'>[];
  readonly locale: Locale;
}

/** What was ordered: material, colour and size, as far as they are known. */
export function aboutReview(
  { material, colour, scalePercent }: Pick<Review, 'material' | 'colour' | 'scalePercent'>,
  { materials, colours, locale }: Facts,
): readonly string[] {
  const shade = colours.find(({ slug }) => slug === colour);
  return [
    materials.find(({ slug }) => slug === material)?.name ?? '',
    shade ? textOf(shade, 'name', locale).toLocaleLowerCase(locale) : '',
    scalePercent === null ? '' : formatNumber(scalePercent / 100, { locale, style: 'percent' }),
  ].filter(Boolean);
}
