import type { IndexedMesh } from '#lib/mesh';
import type { SurfaceLook } from './looks.ts';
import type { Vec3 } from './vec3.ts';

/** Everything below `toZMm` (and above the band before) has this look's colour. */
export interface ElevationBand {
  toZMm: number;
  look: SurfaceLook;
}

export interface ScenePart {
  mesh: IndexedMesh;
  look: SurfaceLook;
  /** Facets keep their edges: no smoothing of normals at all. */
  isFlatShaded?: boolean;
  /** 0 to 1: how much light of a lamp inside comes through the wall. */
  glow?: number;
  elevationBands?: readonly ElevationBand[];
}

/** Where the camera stands: azimuth 0 looks along +y (at the front), positive turns it to the right. */
export interface PictureView {
  azimuthDeg: number;
  elevationDeg: number;
  /** 1 frames the whole object; 2 shows half of it. */
  zoom?: number;
  /** The point in the middle of the picture when zoomed, in model millimetres. */
  target?: Vec3;
}

export interface RenderScene {
  parts: readonly ScenePart[];
  view: PictureView;
  layers: {
    /** Distance of the drawn lines; more than the printed layer height where that would be under 2 px. */
    pitchMm: number;
    /** 1 = an FDM print, about 0.3 = resin, 0 = none. */
    relief: number;
  };
}
