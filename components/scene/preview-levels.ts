/** A model's mesh at one of its levels of detail. */
export interface PreviewLevel {
  readonly url: string;
  readonly sizeBytes: number;
}

/** A second on a slow phone's line, so that something is seen soon. */
const firstBytes = 500_000;
/** Finer than a screen can show costs more than it is worth. */
const finestBytes = 6_000_000;

/** What is shown first: the finest that is quick to load, else the coarsest. */
export function firstLevel(levels: readonly PreviewLevel[]): PreviewLevel | undefined {
  return levels.find(({ sizeBytes }) => sizeBytes <= firstBytes) ?? levels.at(-1);
}

/** What takes its place once it is there; nothing where the first is as good. */
export function betterLevel(levels: readonly PreviewLevel[]): PreviewLevel | undefined {
  const first = firstLevel(levels);
  const finest = levels.find(({ sizeBytes }) => sizeBytes <= finestBytes);
  return finest !== first && finest && first && finest.sizeBytes > first.sizeBytes ? finest : undefined;
}
