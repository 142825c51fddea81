import { z } from 'zod';
import { galleryStart, projectSorts } from './gallery-address.ts';

export const projectsPerPage = 20;
export const maxProjectsPerPage = 100;
const maxPage = 10_000;

export const listProjectsInput = z.object({
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default(galleryStart.category),
  search: z.string().trim().max(200).optional(),
  sort: z.enum(projectSorts).default(galleryStart.sort),
  page: z.coerce.number().int().min(1).max(maxPage).default(galleryStart.page),
  perPage: z.coerce.number().int().min(1).max(maxProjectsPerPage).default(projectsPerPage),
});

export type ListProjectsInput = z.input<typeof listProjectsInput>;

export const projectSlug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);
