import 'server-only';

export { pushJobs } from './jobs.ts';
export { pushPublicKey } from './push-keys.ts';
export { queuePush, queueTelegram } from './queue-push.ts';
export { forgetSubscription, keepSubscription } from './subscriptions.ts';
