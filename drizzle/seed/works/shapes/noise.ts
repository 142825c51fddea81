/** A fixed pseudo-random number in [0, 1) for a lattice point: the same on every machine. */
export function latticeNoise(x: number, y: number): number {
  let hash = Math.imul(Math.trunc(x), 374_761_393) + Math.imul(Math.trunc(y), 668_265_263);
  hash = Math.imul(hash ^ (hash >>> 13), 1_274_126_177);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

function valueNoise(x: number, y: number): number {
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const ease = (t: number) => t * t * (3 - 2 * t);
  const [s, t] = [ease(x - i), ease(y - j)];
  const near = latticeNoise(i, j) * (1 - s) + latticeNoise(i + 1, j) * s;
  const far = latticeNoise(i, j + 1) * (1 - s) + latticeNoise(i + 1, j + 1) * s;
  return near * (1 - t) + far * t;
}

/** Several octaves of value noise, about 0 to 1. */
export function fractalNoise(x: number, y: number, octaves: number): number {
  let [sum, weight, px, py] = [0, 0.5, x, y];
  for (let octave = 0; octave < octaves; octave++) {
    sum += weight * valueNoise(px, py);
    [px, py, weight] = [px * 2.03 + 17, py * 2.03 + 9, weight / 2];
  }
  return sum;
}
