import 'server-only';

export {
  type GalleryPlace,
  galleryAddress,
  galleryStart,
  isProjectSort,
  type ProjectSort,
  projectSorts,
} from './gallery-address.ts';
export { getProject, listProjectSlugs, type Project } from './get-project.ts';
export { type Colour, listColours, listMaterials, type Material } from './list-facts.ts';
export {
  type CategoryCount,
  listCategories,
  listFeaturedProjects,
  listProjects,
  listRelatedProjects,
  type ProjectList,
  type ProjectSummary,
} from './list-projects.ts';
export { type RawGalleryPlace, readGalleryPlace } from './read-gallery-place.ts';
export {
  type ListProjectsInput,
  listProjectsInput,
  maxProjectsPerPage,
  projectSlug,
  projectsPerPage,
} from './schemas.ts';
