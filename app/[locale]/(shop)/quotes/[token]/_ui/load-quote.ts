import { cache } from 'react';
import { cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { isDomainError } from '#lib/errors';
import { getQuote } from '#lib/quote/server';
import { inLocale, type Locale, textOf } from '#lib/text';

/** A frozen quote with the names that its page shows, or null where there is none. */
export const loadQuote = cache(async (token: string, locale: Locale) => {
  const ctx = await requestCtx();
  const quote = await getQuote({ ctx, token }).catch((error: unknown) => {
    if (isDomainError(error) && error.code === 'NOT_FOUND') return null;
    throw error;
  });
  if (!quote) return null;
  const [materials, colours, { timeZone }] = await Promise.all([
    cachedMaterials(),
    cachedColours(),
    cachedShopSettings(),
  ]);
  const { settings } = quote.frozen;
  const colour = colours.find(({ slug }) => slug === settings.colour);
  const workTitle = inLocale(locale, { en: quote.projectTitleEn, ru: quote.projectTitleRu });
  return {
    ...quote,
    name: workTitle ?? quote.fileName,
    materialName: materials.find(({ slug }) => slug === settings.material)?.name ?? settings.material,
    colourName: colour ? textOf(colour, 'name', locale) : settings.colour,
    isExpired: ctx.now > quote.validUntil,
    timeZone,
  };
});

export type QuoteView = NonNullable<Awaited<ReturnType<typeof loadQuote>>>;
