import 'server-only';
import { models, projects } from '#lib/db';

/** What a gallery work's price is made of, and what it has now; to be selected with its model joined. */
export const pricedWorkColumns = {
  material: projects.material,
  colour: projects.colour,
  layerHeightMm: projects.layerHeightMm,
  infillPercent: projects.infillPercent,
  priceCents: projects.priceCents,
  printTimeS: projects.printTimeS,
  filamentGrams: projects.filamentGrams,
  geometryHash: models.geometryHash,
  metadata: models.metadata,
};
