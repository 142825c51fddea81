import 'server-only';

export { countFacets, type FacetCounts } from './count-facets.ts';
export { describeAmounts, type Spread } from './describe-amounts.ts';
export { categoryEditing, colourEditing, materialEditing } from './edit-facts.ts';
export {
  type Complexity,
  complexities,
  type GalleryPlace,
  galleryAddress,
  galleryStart,
  notChosen,
  type ProjectSort,
  plainFormKey,
  projectSorts,
} from './gallery-address.ts';
export { choicesOf, filtersOf, type GalleryChoice } from './gallery-choices.ts';
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
export {
  type ListProjectsInput,
  listProjectsInput,
  maxProjectsPerPage,
  type ProjectFiltersInput,
  projectSlug,
  projectsPerPage,
} from './schemas.ts';
export { suggestionsIn, suggestSearch } from './suggest-search.ts';
export { sampleShare } from './survey-search.ts';
