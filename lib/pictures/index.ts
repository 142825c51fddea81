import 'server-only';

export { collectPhoto } from './collect-photo.ts';
export { encodePicture, type KeptPicture, type PictureFile } from './encode-picture.ts';
export { keepPhoto, storePicture } from './keep-picture.ts';
export { type OpenedPicture, openHeldPicture, openPicture } from './open-picture.ts';
export { maxPhotoBytes } from './read-photo.ts';
export { releasePicture, withdrawPicture } from './release-picture.ts';
