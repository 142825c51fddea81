import type { MarkedEdgeKind, MeshMarks } from '#lib/mesh';

/** Problems that are edges, drawn as lines. */
export const edgeMarkKinds = ['open', 'shared', 'flipped'] as const satisfies readonly MarkedEdgeKind[];

/** What the viewer can show of a part's problems. */
export const markKinds = [...edgeMarkKinds, 'thin-walls', 'overhang'] as const;
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
