import { modelJobs } from '#lib/models/server';

/** Every kind of background job of the shop. */
export const shopJobs = [...modelJobs];
