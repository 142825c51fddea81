export { ByteLru } from './byte-lru.ts';
export { type CacheReport, reportCaches } from './report-caches.ts';
export type { KeptAnswer } from './shared-caches.ts';
export { everythingTag } from './tag-state.ts';
export { cacheTags } from './tags.ts';
export { warmPages } from './warm-pages.ts';
