import 'server-only';

export { getModel, type Model } from './get-model.ts';
export { modelJobs } from './jobs.ts';
export { receiveUpload } from './receive-upload.ts';
export { type ModelAccess, modelAccess } from './schemas.ts';
