export {
  type ColourDefinition,
  linearOfHex,
  lookOfColour,
  type SurfaceFinish,
  type SurfaceLook,
} from './looks.ts';
export { type PreparedScene, prepareScene } from './prepared-scene.ts';
export { type RenderedPicture, type RenderOptions, renderPicture, renderView } from './render-picture.ts';
export type { ElevationBand, PictureView, RenderScene, ScenePart } from './scene.ts';
