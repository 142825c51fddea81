import type { MeshMarks } from '#lib/mesh';

/** What the viewer can show of a part's problems. */
export const markKinds = ['open', 'shared', 'flipped', 'thin-walls', 'overhang'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Problems of the part on show, as a list beside the viewer tells of them. */
export interface ViewerMarks {
  /** Found in it; each has its switch in the legend. */
  readonly found: readonly MarkKind[];
  readonly shown: ReadonlySet<MarkKind>;
  /** Undefined until the places are known; overhangs need none. */
  readonly places: MeshMarks | undefined;
  /** Walls up to this count as thin, in the file's own units. */
  readonly thinMm: number;
  readonly onToggle: (kind: MarkKind) => void;
}
