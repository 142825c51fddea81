import 'server-only';

export { pictureEditing, type WorkPicture } from './edit-pictures.ts';
export { projectEditing } from './edit-works.ts';
export { workJobs } from './jobs.ts';
export { findWorkModel, setWorkModel } from './work-model.ts';
