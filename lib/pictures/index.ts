import 'server-only';

export { collectPhoto } from './collect-photo.ts';
export { encodePicture, type KeptPicture, type PictureAudience, type PictureFile } from './encode-picture.ts';
export { keepPhoto, storePicture } from './keep-picture.ts';
export { type OpenedPicture, openPicture } from './open-picture.ts';
export { isPictureThere, listPictureFiles, removePictureFiles } from './picture-files.ts';
export { maxPhotoBytes } from './read-photo.ts';
export { releasePicture, withdrawPicture } from './release-picture.ts';
