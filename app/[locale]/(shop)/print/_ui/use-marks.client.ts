'use client';

import { useState } from 'react';
import type { MarkKind, ViewerMarks } from '#components/scene/mark-kinds';
import type { FoundRow } from './found-rows.ts';
import { marksOf } from './mark-of.ts';
import type { ModelFile } from './model-file.ts';

interface MarksInput {
  readonly current: ModelFile | undefined;
  readonly rows: readonly FoundRow[];
  readonly thinMm: number;
}

/** Faults of the surface are shown without being asked for; they are lines and hide nothing. */
const shownAtFirst: readonly MarkKind[] = ['open', 'shared', 'flipped'];

/** Which problems of the current file the viewer shows; each file remembers what was chosen for it. */
export function useMarks({ current, rows, thinMm }: MarksInput): ViewerMarks {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const nameOf = (kind: MarkKind) => `${current?.id} ${kind}`;
  const isShown = (kind: MarkKind) => chosen.get(nameOf(kind)) ?? shownAtFirst.includes(kind);
  const found = marksOf(rows);
  return {
    found,
    shown: new Set(found.filter(isShown)),
    places: current?.marks,
    thinMm,
    onToggle: (kind) => setChosen((all) => new Map([...all, [nameOf(kind), !isShown(kind)]])),
  };
}
