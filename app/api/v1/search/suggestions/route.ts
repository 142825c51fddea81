import { operations } from '#app/_api/operations.ts';
import { cachedSuggestions } from '#app/_data/catalogue.ts';
import { readRoute } from '#app/_http/read-route.ts';
import { suggestionsIn } from '#lib/catalogue';

export const GET = readRoute(operations.suggest, async ({ query }) =>
  suggestionsIn(query.locale, await cachedSuggestions(query.q.toLowerCase())),
);
