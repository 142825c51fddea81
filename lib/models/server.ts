import 'server-only';

export { claimKnownFile, knownFileInput } from './claim-known-file.ts';
export { deriveFiles } from './derive-files.ts';
export { drawWork, type WorkLook, type WorkView, workViews } from './draw-work.ts';
export { type DerivedFile, getModelPicture, getModelPreview } from './get-derived-file.ts';
export { getFindings } from './get-findings.ts';
export { getModel, getOriginal, type Model } from './get-model.ts';
export { getRepairedFile } from './get-repaired-file.ts';
export { getUpload } from './get-upload.ts';
export { modelJobs } from './jobs.ts';
export { type KeptModel, keepModel } from './keep-model.ts';
export { modelPictureAddress } from './picture-address.ts';
export { modelPreviewLevels, type PreviewLevel } from './preview-address.ts';
export { receiveTus } from './receive-tus.ts';
export { receiveUpload } from './receive-upload.ts';
export { type ModelAccess, modelAccess, uploadName } from './schemas.ts';
export { stageUpload } from './stage-upload.ts';
export type { UploadSender } from './upload-sender.ts';
