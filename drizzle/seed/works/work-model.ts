import type { ManifoldToplevel } from 'manifold-3d';
import type { IndexedMesh } from '#lib/mesh';

/** One body in one colour. Bodies of a work never overlap; assembled ones keep a real clearance. */
export interface WorkPart {
  readonly mesh: IndexedMesh;
  readonly colour: string;
  /** Facets stay visible: the form is meant to be low-poly or cut. */
  readonly isFlatShaded?: boolean;
  /** 0 to 1: how much light from inside comes through the wall. */
  readonly glow?: number;
  /** Filament changes by height, lowest first. */
  readonly elevationBands?: readonly { readonly toZMm: number; readonly colour: string }[];
}

/** Azimuth 0 looks from the front (from -y); a positive angle moves the camera to the right (+x). */
export interface WorkView {
  readonly name: string;
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  /** Above 1 is closer than the whole work filling the picture. */
  readonly zoom?: number;
  /** The point in the middle of the picture, millimetres; the middle of the work when absent. */
  readonly target?: readonly [number, number, number];
}

export interface WorkModel {
  readonly slug: string;
  readonly layerHeightMm: number;
  /** Pitch of the layer lines in pictures, coarser than the real one so that they can be seen. */
  readonly drawnLayerMm: number;
  readonly views: readonly WorkView[];
  readonly parts: readonly WorkPart[];
}

export interface WorkGenerator {
  readonly slug: string;
  build(manifold: ManifoldToplevel): WorkModel;
}
