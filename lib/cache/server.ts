export { expireTags } from './expire-tags.ts';
export { startCaches } from './start-caches.ts';
