import { sql } from 'drizzle-orm';
import { projectImages } from './schema/project-images.ts';
import { projects } from './schema/projects.ts';

/** Address of the one picture that stands for a work; null where it has none, or no work is joined. */
export const projectCover = sql<string | null>`(
  select ${projectImages.path} from ${projectImages} where ${projectImages.projectId} = ${projects.id}
  order by ${projectImages.position} limit 1)`;
