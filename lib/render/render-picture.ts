import { frameCamera } from './camera.ts';
import { composePicture } from './compose-picture.ts';
import { traceFloor } from './floor-pass.ts';
import { isCovered, type LightBuffer } from './light-buffer.ts';
import { traceObject } from './object-pass.ts';
import { type PreparedScene, prepareScene } from './prepared-scene.ts';
import type { PictureView, RenderScene } from './scene.ts';
import { smoothLight } from './smooth-light.ts';
import { createStudio } from './studio.ts';

export interface RenderOptions {
  width: number;
  height: number;
  /** `draft` is about four times as fast and shows some noise at edges. */
  quality?: 'draft' | 'final';
  /** The same seed gives the same bytes. */
  seed?: number;
}

export interface RenderedPicture {
  width: number;
  height: number;
  /** sRGB with straight alpha: object opaque, its shadow partly, the rest transparent. */
  rgba: Uint8ClampedArray;
}

const samplings = {
  draft: { object: { base: 2, edges: 4 }, floor: { cell: 2, samples: 4 } },
  final: { object: { base: 2, edges: 8 }, floor: { cell: 2, samples: 6 } },
};

/**
 * Renders a studio picture of printed parts on a transparent ground: key and rim soft boxes, dome,
 * occlusion and one bounce, layer lines, and a shadow on the floor kept in the alpha.
 * Pure and deterministic. Lengths in millimetres; throws RangeError for a scene without triangles.
 */
export function renderPicture(scene: RenderScene, options: RenderOptions): RenderedPicture {
  return renderView(prepareScene(scene), scene.view, options);
}

/** Renders one more view of a scene prepared once (the hierarchy is most of the set-up). */
export function renderView(scene: PreparedScene, view: PictureView, options: RenderOptions): RenderedPicture {
  const { width, height, quality = 'final', seed = 1 } = options;
  const camera = frameCamera({ points: scene.points, view, aspect: width / height });
  const studio = createStudio(camera);
  const input = { scene, camera, studio, width, height, seed };
  const sampling = samplings[quality];
  const object = traceObject(input, sampling.object);
  const distance = Math.hypot(...scene.centre.map((value, axis) => value - (camera.eye[axis] ?? 0)));
  smoothLight(object, (2 * camera.tanHalfHeight * distance) / height);
  const floor = traceFloor(input, { ...sampling.floor, isHidden: (cell) => isCellCovered(object, cell) });
  const rgba = composePicture({ object, floor, width, height, cell: sampling.floor.cell });
  return { width, height, rgba };
}

function isCellCovered(
  object: LightBuffer,
  { x, y, reach }: { x: number; y: number; reach: number },
): boolean {
  return [-reach, 0, reach, 2 * reach - 1].every((dy) =>
    [-reach, 0, reach, 2 * reach - 1].every((dx) => isCovered(object, x + dx, y + dy)),
  );
}
