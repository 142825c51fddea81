export const queueNames = [
  'file-processing',
  'quote-verify',
  'training',
  'search-indexing',
  'notifications',
  'payment',
  'analytics',
  'reports',
  'maintenance',
] as const;

export type QueueName = (typeof queueNames)[number];

export interface QueueRules {
  /** Jobs that one worker process runs at the same time. */
  readonly concurrency: number;
  /** After this a job counts as hanging: it is aborted and tried again. */
  readonly timeLimitS: number;
  readonly retries: number;
  /** Wait before the first retry; each later one waits twice as long, with some chance in it. */
  readonly firstRetryS: number;
}

const usual: QueueRules = { concurrency: 1, timeLimitS: 300, retries: 3, firstRetryS: 10 };

export const queueRules: Record<QueueName, QueueRules> = {
  'file-processing': { ...usual, timeLimitS: 120, retries: 2, firstRetryS: 5 },
  'quote-verify': { ...usual, timeLimitS: 900, retries: 2 },
  training: { ...usual, timeLimitS: 900, retries: 1 },
  'search-indexing': usual,
  // A mail server that is down for a day: an hour of quick tries, then one every hour.
  notifications: { ...usual, concurrency: 2, timeLimitS: 60, retries: 40, firstRetryS: 30 },
  payment: { ...usual, timeLimitS: 60, retries: 8, firstRetryS: 15 },
  analytics: usual,
  reports: usual,
  maintenance: { ...usual, timeLimitS: 1800, retries: 1 },
};

/** Where a job goes that has failed for good, so that its domain hears of it. */
export const deadLetterQueue = 'dead-letters';

const dayS = 86_400;
const keptDays = 14;
const longestRetryS = 3600;

/** The rules as pg-boss wants them. */
export function bossQueueOptions({ timeLimitS, retries, firstRetryS }: QueueRules) {
  return {
    expireInSeconds: timeLimitS,
    // A worker that was killed sends no sign of life: its jobs start again after this.
    heartbeatSeconds: 30,
    retryLimit: retries,
    retryDelay: firstRetryS,
    retryBackoff: true,
    retryDelayMax: longestRetryS,
    deleteAfterSeconds: keptDays * dayS,
    retentionSeconds: keptDays * dayS,
    notify: true,
  };
}
