import {
  lookOfColour,
  type PreparedScene,
  prepareScene,
  type SurfaceFinish,
  type SurfaceLook,
} from '#lib/render';
import type { WorkModel, WorkPart } from '../../drizzle/seed/works/work-model.ts';
import { decorativeWorks } from '../../drizzle/seed/works-decorative.data.ts';
import { functionalWorks } from '../../drizzle/seed/works-functional.data.ts';
import { demoColour } from './demo-colour.ts';

const resins: readonly string[] = ['resin', 'castable-resin'];
const resinWorks = new Set(
  [...decorativeWorks, ...functionalWorks].flatMap(({ slug, material }) =>
    resins.includes(material) ? [slug] : [],
  ),
);
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
