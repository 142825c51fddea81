import type { ColourDefinition } from '#lib/render';
import { demoColours } from '../../drizzle/seed/facts.data.ts';

/** The catalogue colour of a slug. Throws RangeError for one that the shop does not have. */
export function demoColour(slug: string): ColourDefinition {
  const colour = demoColours.find((candidate) => candidate.slug === slug);
  if (!colour) {
    throw new RangeError(`no colour named ${slug}`);
  }
  return colour;
}
