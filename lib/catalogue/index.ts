import 'server-only';

export { countFacets, type FacetCounts } from './count-facets.ts';
export {
  type GalleryPlace,
  galleryAddress,
  galleryStart,
  isProjectSort,
  type ProjectSort,
  projectSorts,
} from './gallery-address.ts';
export { getProject, listProjectSlugs, type Project } from './get-project.ts';
export {
  type CategoryCount,
  type Colour,
  listCategories,
  listColours,
  listMaterials,
  type Material,
} from './list-facts.ts';
export { listFeaturedProjects, listRelatedProjects } from './list-picked-projects.ts';
export { listProjects, type ProjectList, type ProjectSummary } from './list-projects.ts';
export { type RawGalleryPlace, readGalleryPlace } from './read-gallery-place.ts';
export { readProjectQuery } from './read-project-query.ts';
export {
  type ListProjectsInput,
  listProjectsInput,
  maxProjectsPerPage,
  projectSlug,
  projectsPerPage,
} from './schemas.ts';
