import type { z } from 'zod';
import type { en } from '#lib/text/messages/docs.en';
import {
  featuredQuery,
  itemQuery,
  listQuery,
  projectsQuery,
  reviewsQuery,
  suggestionsQuery,
} from './queries.ts';
import {
  articleSummaryWire,
  articleWire,
  categoryWire,
  colourWire,
  materialWire,
  projectSummaryWire,
  projectWire,
  reviewWire,
  serviceWire,
  suggestionWire,
} from './wire.ts';

type OperationId = keyof (typeof en)['operations'];

/** Something that can be read by the API: what may be asked, and what is answered. */
export interface Operation<Query extends z.ZodObject = z.ZodObject, Item extends z.ZodObject = z.ZodObject> {
  readonly id: OperationId;
  /** Below /api/v1; `{slug}` is part of the address. */
  readonly path: string;
  readonly tag: keyof (typeof en)['tags'];
  readonly query: Query;
  readonly item: Item;
  /** One thing, all of them, or a page of them. */
  readonly answer: 'one' | 'list' | 'page';
}

function operation<Query extends z.ZodObject, Item extends z.ZodObject>(given: Operation<Query, Item>) {
  return given;
}

export const operations = {
  listProjects: operation({
    id: 'listProjects',
    path: '/projects',
    tag: 'Works',
    query: projectsQuery,
    item: projectSummaryWire,
    answer: 'page',
  }),
  listFeaturedProjects: operation({
    id: 'listFeaturedProjects',
    path: '/projects/featured',
    tag: 'Works',
    query: featuredQuery,
    item: projectSummaryWire,
    answer: 'list',
  }),
  listCategories: operation({
    id: 'listCategories',
    path: '/projects/categories',
    tag: 'Works',
    query: listQuery,
    item: categoryWire,
    answer: 'page',
  }),
  getProject: operation({
    id: 'getProject',
    path: '/projects/{slug}',
    tag: 'Works',
    query: itemQuery,
    item: projectWire,
    answer: 'one',
  }),
  search: operation({
    id: 'search',
    path: '/search',
    tag: 'Search',
    query: projectsQuery.extend({ q: projectsQuery.shape.q.unwrap() }),
    item: projectSummaryWire,
    answer: 'page',
  }),
  suggest: operation({
    id: 'suggest',
    path: '/search/suggestions',
    tag: 'Search',
    query: suggestionsQuery,
    item: suggestionWire,
    answer: 'list',
  }),
  listMaterials: operation({
    id: 'listMaterials',
    path: '/materials',
    tag: 'Facts',
    query: listQuery,
    item: materialWire,
    answer: 'page',
  }),
  listColours: operation({
    id: 'listColours',
    path: '/colours',
    tag: 'Facts',
    query: listQuery,
    item: colourWire,
    answer: 'page',
  }),
  listServices: operation({
    id: 'listServices',
    path: '/services',
    tag: 'Content',
    query: listQuery,
    item: serviceWire,
    answer: 'page',
  }),
  listArticles: operation({
    id: 'listArticles',
    path: '/articles',
    tag: 'Content',
    query: listQuery,
    item: articleSummaryWire,
    answer: 'page',
  }),
  getArticle: operation({
    id: 'getArticle',
    path: '/articles/{slug}',
    tag: 'Content',
    query: itemQuery,
    item: articleWire,
    answer: 'one',
  }),
  listReviews: operation({
    id: 'listReviews',
    path: '/reviews',
    tag: 'Content',
    query: reviewsQuery,
    item: reviewWire,
    answer: 'page',
  }),
} as const;
