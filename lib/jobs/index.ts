import 'server-only';

export { defineJob, type Job, type JobCall, type JobHandler, type JobResult } from './define-job.ts';
export { enqueue } from './enqueue.ts';
export { installQueues } from './install-queues.ts';
export { type JobRecord, type JobState, jobFilter, jobStates, listJobs } from './list-jobs.ts';
export { listQueues, type QueueState, type QueuesState } from './list-queues.ts';
export { cancelJob, retryJob } from './manage-job.ts';
export { pauseQueue, resumeQueue } from './pause-queue.ts';
export { type QueueName, queueNames } from './queues.ts';
export { startWorker, type Worker } from './start-worker.ts';
