/** To 0.01 g: prices are made from the grams that are shown. */
export function roundGrams(grams: number): number {
  return Math.round(grams * 100) / 100;
}
