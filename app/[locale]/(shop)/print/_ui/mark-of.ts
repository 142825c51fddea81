import { type MarkKind, markKinds } from '#components/scene/mark-kinds';
import type { FoundRow } from './found-rows.ts';

/** What the viewer can show of a row; a row that says that all is well has nothing to show. */
export function markOf(id: FoundRow['id']): MarkKind | undefined {
  return markKinds.find((kind) => kind === id);
}

/** What can be shown of a part, in the order of the rows. */
export function marksOf(rows: readonly FoundRow[]): readonly MarkKind[] {
  return rows.flatMap(({ id, kind }) => {
    const mark = kind === 'good' ? undefined : markOf(id);
    return mark ? [mark] : [];
  });
}
