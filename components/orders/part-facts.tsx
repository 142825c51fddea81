import type { Colour, Material } from '#lib/catalogue';
import type { FrozenQuote } from '#lib/quote';
import { formatNumber, type Locale, textOf } from '#lib/text';

/** What a part's settings are called, beside the slugs that they are stored by. */
export interface PartNames {
  readonly materials: readonly Pick<Material, 'slug' | 'name'>[];
  readonly colours: readonly Pick<Colour, 'slug' | 'nameEn' | 'nameRu'>[];
}

export function materialName({ settings }: Pick<FrozenQuote, 'settings'>, { materials }: PartNames): string {
  return materials.find(({ slug }) => slug === settings.material)?.name ?? settings.material;
}

export function colourName(
  { settings }: Pick<FrozenQuote, 'settings'>,
  { colours }: PartNames,
  locale: Locale,
): string {
  const colour = colours.find(({ slug }) => slug === settings.colour);
  return colour ? textOf(colour, 'name', locale) : settings.colour;
}

/** `PETG, copper · 80 %` */
export function partFacts(
  quote: Pick<FrozenQuote, 'settings'>,
  { names, locale }: { names: PartNames; locale: Locale },
): string {
  const { scalePercent } = quote.settings;
  const what = `${materialName(quote, names)}, ${colourName(quote, names, locale).toLocaleLowerCase(locale)}`;
  if (scalePercent === 100) return what;
  const size = formatNumber(scalePercent / 100, { locale, style: 'percent', maximumFractionDigits: 1 });
  return `${what} · ${size}`;
}
