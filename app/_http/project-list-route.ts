import { toListInput } from '#app/_api/list-input.ts';
import type { operations } from '#app/_api/operations.ts';
import { keptProjectList } from '#app/_data/answers.ts';
import { fieldsIn, readQuery } from './read-route.ts';
import { keptResponse, route } from './route.ts';

/** A list of works, or of those that a search finds. */
export function projectListRoute({ query: schema, item }: (typeof operations)['listProjects' | 'search']) {
  return route(async ({ request }) => {
    const query = readQuery(schema, request.url);
    const fields = fieldsIn(query, item.shape);
    const { pathname, search } = new URL(request.url);
    const asked = { input: toListInput(query), locale: query.locale, fields };
    return keptResponse(await keptProjectList(asked, pathname + search));
  });
}
