export { expireTags } from './expire-tags.ts';
export { answerAt, keepAnswer } from './keep-answer.ts';
export { clearCache, readCaches, warmCache } from './manage-cache.ts';
export { startCaches } from './start-caches.ts';
