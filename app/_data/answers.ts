import { createHash } from 'node:crypto';
import { cacheLife, cacheTag } from 'next/cache';
import { cacheTags } from '#lib/cache';
import { type ListProjectsInput, listProjects } from '#lib/catalogue';
import { systemCtx } from '#lib/context';

/** What is not there is left out. */
function toJson(answer: unknown): string {
  return JSON.stringify(answer, (_key, value: unknown) => (value === null ? undefined : value));
}

function answerOf(answer: unknown): { json: string; etag: string } {
  const json = toJson(answer);
  return { json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
}

/** A list of works as the API sends it: kept as text, because reading and writing it anew costs more than all else. */
export async function cachedProjectListAnswer(input: ListProjectsInput) {
  'use cache';
  cacheLife('projectList');
  cacheTag(cacheTags.projects, cacheTags.facts);
  const { items, page, perPage, total, totalPages } = await listProjects({ ctx: systemCtx(), input });
  return answerOf({
    data: items,
    pagination: {
      page,
      per_page: perPage,
      total,
      total_pages: totalPages,
      has_next: page < totalPages,
      has_prev: page > 1,
    },
  });
}
