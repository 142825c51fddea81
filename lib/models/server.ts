import 'server-only';

export { type DerivedFile, getModelPicture, getModelPreview } from './get-derived-file.ts';
export { getModel, type Model } from './get-model.ts';
export { getRepairedFile } from './get-repaired-file.ts';
export { modelJobs } from './jobs.ts';
export { modelPictureAddress } from './picture-address.ts';
export { receiveUpload } from './receive-upload.ts';
export { runDeriver } from './run-deriver.ts';
export { type ModelAccess, modelAccess } from './schemas.ts';
