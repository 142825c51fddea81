/** The CSS background of a colour: one hex, or a gradient's stops from bottom to top. */
export function colourFill(hexes: readonly string[]): string {
  const [first = 'transparent'] = hexes;
  return hexes.length < 2 ? first : `linear-gradient(to top, ${hexes.join(', ')})`;
}
