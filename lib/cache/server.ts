export { expireTags } from './expire-tags.ts';
export { clearCache, readCaches, warmCache } from './manage-cache.ts';
export { startCaches } from './start-caches.ts';
