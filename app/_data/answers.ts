import { cacheTags, type KeptAnswer } from '#lib/cache';
import { keepAnswer } from '#lib/cache/server';
import { type ListProjectsInput, listProjects } from '#lib/catalogue';
import { systemCtx } from '#lib/context';

/** A list of works as the API sends it; what is not there is left out. */
export async function keptProjectList(input: ListProjectsInput): Promise<KeptAnswer> {
  const keeping = {
    key: `projects:${JSON.stringify(input)}`,
    tags: [cacheTags.projects, cacheTags.facts],
    life: 'projectList',
  } as const;
  return await keepAnswer(keeping, async () => {
    const { items, page, perPage, total, totalPages } = await listProjects({ ctx: systemCtx(), input });
    const pagination = {
      page,
      per_page: perPage,
      total,
      total_pages: totalPages,
      has_next: page < totalPages,
      has_prev: page > 1,
    };
    return JSON.stringify({ data: items, pagination }, (_key, value: unknown) => value ?? undefined);
  });
}
