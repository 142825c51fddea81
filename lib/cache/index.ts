export { ByteLru } from './byte-lru.ts';
export { type CachedData, type SharedCaches, sharedCaches } from './shared-caches.ts';
export { everythingTag } from './tag-state.ts';
export { cacheTags } from './tags.ts';
