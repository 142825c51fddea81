import {
  lookOfColour,
  type PreparedScene,
  prepareScene,
  type SurfaceFinish,
  type SurfaceLook,
} from '#lib/render';
import type { WorkModel, WorkPart } from '../../drizzle/seed/works/work-model.ts';
import { demoColour } from './demo-colour.ts';

const resinWorks = new Set(['stave-tower', 'impeller-proto', 'stair-spiral', 'tvinn-ring', 'facet-pendant']);
const reliefOf: Record<SurfaceFinish, number> = { fdm: 1, resin: 0.3 };

/** A demo work as the renderer wants it: looks instead of colour names, its process's surface. */
export function prepareWork(model: WorkModel): PreparedScene {
  const finish: SurfaceFinish = resinWorks.has(model.slug) ? 'resin' : 'fdm';
  const lookOf = (colour: string): SurfaceLook => lookOfColour(demoColour(colour), finish);
  const sceneParts = model.parts.map((part: WorkPart) => ({
    mesh: part.mesh,
    look: lookOf(part.colour),
    isFlatShaded: part.isFlatShaded,
    glow: part.glow,
    elevationBands: part.elevationBands?.map(({ toZMm, colour }) => ({ toZMm, look: lookOf(colour) })),
  }));
  return prepareScene({
    parts: sceneParts,
    layers: { pitchMm: model.drawnLayerMm, relief: reliefOf[finish] },
  });
}
