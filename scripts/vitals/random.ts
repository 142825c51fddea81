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

/** Draws one of the choices, by their weights. */
export function chooser<Choice>(
  choices: readonly (readonly [Choice, number])[],
): (random: () => number) => Choice {
  const last = choices.at(-1);
  if (!last) throw new Error('There is nothing to choose from.');
  const sum = choices.reduce((total, [, weight]) => total + weight, 0);
  let passed = 0;
  const ends = choices.map(([choice, weight]) => {
    passed += weight;
    return { choice, end: passed / sum };
  });
  return (random) => {
    const lot = random();
    for (const { choice, end } of ends) if (lot < end) return choice;
    return last[0];
  };
}
