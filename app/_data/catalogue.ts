import { cacheLife, cacheTag } from 'next/cache';
import { cacheTags } from '#lib/cache';
import {
  countFacets,
  describeAmounts,
  getProject,
  type ListProjectsInput,
  listCategories,
  listColours,
  listFeaturedProjects,
  listMaterials,
  listProjectSlugs,
  listProjects,
  listRelatedProjects,
  type Project,
  type ProjectFiltersInput,
  suggestSearch,
} from '#lib/catalogue';
import { systemCtx } from '#lib/context';
import { isDomainError } from '#lib/errors';

export async function cachedProjectList(input: ListProjectsInput) {
  'use cache';
  cacheLife('projectList');
  cacheTag(cacheTags.projects, cacheTags.facts);
  return await listProjects({ ctx: systemCtx(), input });
}

export async function cachedSearch(input: ListProjectsInput) {
  'use cache';
  cacheLife('search');
  cacheTag(cacheTags.projects, cacheTags.facts);
  return await listProjects({ ctx: systemCtx(), input });
}

export async function cachedFacets(input: ProjectFiltersInput) {
  'use cache';
  cacheLife('projectList');
  cacheTag(cacheTags.projects, cacheTags.facts);
  return await countFacets({ ctx: systemCtx(), input });
}

export async function cachedAmounts() {
  'use cache';
  cacheLife('projectList');
  cacheTag(cacheTags.projects);
  return await describeAmounts({ ctx: systemCtx() });
}

export async function cachedSuggestions(search: string) {
  'use cache';
  cacheLife('search');
  cacheTag(cacheTags.projects, cacheTags.facts);
  return await suggestSearch({ ctx: systemCtx(), search });
}

export async function cachedFeaturedProjects(limit: number) {
  'use cache';
  cacheLife('projectList');
  cacheTag(cacheTags.projects, cacheTags.facts);
  return await listFeaturedProjects({ ctx: systemCtx(), limit });
}

/** The work, or null where there is none. */
export async function cachedProject(slug: string): Promise<Project | null> {
  'use cache';
  cacheLife('project');
  cacheTag(cacheTags.project(slug), cacheTags.projects, cacheTags.facts);
  try {
    return await getProject({ ctx: systemCtx(), slug });
  } catch (error) {
    if (isDomainError(error) && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

export async function cachedRelatedProjects(slug: string, limit: number) {
  'use cache';
  cacheLife('project');
  cacheTag(cacheTags.projects, cacheTags.facts);
  return await listRelatedProjects({ ctx: systemCtx(), slug, limit });
}

export async function cachedProjectSlugs() {
  'use cache';
  cacheLife('projectList');
  cacheTag(cacheTags.projects);
  return await listProjectSlugs({ ctx: systemCtx() });
}

export async function cachedCategories() {
  'use cache';
  cacheLife('facts');
  cacheTag(cacheTags.facts, cacheTags.projects);
  return await listCategories({ ctx: systemCtx() });
}

export async function cachedMaterials() {
  'use cache';
  cacheLife('facts');
  cacheTag(cacheTags.facts);
  return await listMaterials({ ctx: systemCtx() });
}

export async function cachedColours() {
  'use cache';
  cacheLife('facts');
  cacheTag(cacheTags.facts);
  return await listColours({ ctx: systemCtx() });
}
