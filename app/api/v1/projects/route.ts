import { keptProjectList } from '#app/_data/answers.ts';
import { keptResponse, route } from '#app/_http/route.ts';
import { readProjectQuery } from '#lib/catalogue';

/** Printed works, filtered, sorted and paged; a parameter that is wrong is named. */
export const GET = route(async ({ request }) => {
  const input = readProjectQuery(new URL(request.url).searchParams);
  return keptResponse(await keptProjectList(input));
});
