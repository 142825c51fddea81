import 'server-only';

export { pictureEditing, type WorkPicture } from './edit-pictures.ts';
export { projectEditing } from './edit-works.ts';
export { setGalleryConsent } from './gallery-consent.ts';
export { workJobs } from './jobs.ts';
export { makePrintedWork } from './make-printed-work.ts';
export { findWorkModel, setWorkModel } from './work-model.ts';
