export { cacheLifetimes } from './lifetimes.ts';
export { PageStore, type StoredPage } from './page-store.ts';
export { cacheTags } from './tags.ts';
