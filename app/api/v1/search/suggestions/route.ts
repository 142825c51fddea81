import { z } from 'zod';
import { cachedSuggestions } from '#app/_data/catalogue.ts';
import { dataResponse, route } from '#app/_http/route.ts';
import { suggestionsIn } from '#lib/catalogue';
import { locales } from '#lib/text';

const query = z.object({
  q: z.string().max(200),
  locale: z.enum(locales).default('en'),
});

/** Categories, materials and works for what is being typed. */
export const GET = route(async ({ request }) => {
  const { q, locale } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  return dataResponse(suggestionsIn(locale, await cachedSuggestions(q.trim().toLowerCase())));
});
