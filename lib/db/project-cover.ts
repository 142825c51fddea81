import { type SQL, sql } from 'drizzle-orm';
import { projectImages } from './schema/project-images.ts';
import { projects } from './schema/projects.ts';

/** Of the one picture that stands for a work; null where it has none, or no work is joined. */
const ofCover = <T>(wanted: SQL) => sql<T | null>`(
  select ${wanted} from ${projectImages} where ${projectImages.projectId} = ${projects.id}
  order by ${projectImages.position} limit 1)`;

/** Its address. */
export const projectCover = ofCover<string>(sql`${projectImages.path}`);

/** Its address, and what is shown until it has come. */
export const projectCoverWithPlaceholder = ofCover<{ path: string; placeholder: string | null }>(
  sql`json_build_object('path', ${projectImages.path}, 'placeholder', ${projectImages.placeholder})`,
);
