/** So many files stand on the desk at most: each is kept as a mesh to look at. */
export const maxFiles = 10;

/** The files that there is room for, and whether some were left out. */
export function takeFiles(given: Iterable<File>, standing: number) {
  const files = [...given];
  const taken = files.slice(0, Math.max(0, maxFiles - standing));
  return { taken, hasLeftOut: taken.length < files.length };
}
