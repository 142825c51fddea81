import type { ColourDefinition } from '#lib/render';

const solids: Record<string, string> = {
  copper: '#B27355',
  ink: '#2B3D57',
  frost: '#DCE4EA',
  bone: '#E6DFD3',
  slate: '#7F92A4',
  moss: '#5F7359',
  fog: '#AEBBC7',
  graphite: '#4A515B',
  clay: '#C98F6C',
  fjord: '#2F5D73',
  white: '#EEF1F3',
  ochre: '#C9973F',
  sand: '#CDBFA8',
  fox: '#B56F4C',
};

const metals: Record<string, string> = { brass: '#C79A4B', silver: '#C5CAD0', bronze: '#A0714A' };

/** The colour behind a catalogue slug. Throws RangeError for one the renderer does not know. */
export function demoColour(slug: string): ColourDefinition {
  const metal = metals[slug];
  const solid = solids[slug];
  if (metal) {
    return { kind: 'metallic', hexes: [metal] };
  }
  if (solid) {
    return { kind: 'solid', hexes: [solid] };
  }
  throw new RangeError(`no colour named ${slug}`);
}
