import { operations } from '#app/_api/operations.ts';
import { projectToWire } from '#app/_api/to-wire.ts';
import { cachedProject } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { readRoute } from '#app/_http/read-route.ts';
import { DomainError } from '#lib/errors';

export const GET = readRoute(operations.getProject, async ({ query, params }) => {
  const [work, { currency }] = await Promise.all([cachedProject(params.slug), cachedShopSettings()]);
  if (!work) throw new DomainError('NOT_FOUND', 'There is no such work.', { reason: 'project-unknown' });
  return projectToWire(work, { locale: query.locale, currency });
});
