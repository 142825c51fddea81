/** Mulberry32: numbers in [0, 1), the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A value with this median whose logarithm is spread normally. */
export function logNormal(random: () => number, median: number, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(sigma * normal);
}

/** One of the choices, by their weights. */
export function pick<Choice>(random: () => number, choices: readonly (readonly [Choice, number])[]): Choice {
  let lot = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  let last: Choice | undefined;
  for (const [choice, weight] of choices) {
    last = choice;
    lot -= weight;
    if (lot < 0) return choice;
  }
  if (last === undefined) throw new Error('There is nothing to pick from.');
  return last;
}
