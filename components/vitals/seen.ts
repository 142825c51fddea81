import type { ApiNoun, GoalName, ImageSource, MarkName, ViewBeacon } from '#lib/vitals';

export type Measured = Omit<ViewBeacon, 'v' | 'id' | 'seq' | 'release' | 'route' | 'lang' | 'device' | 'nav'>;

type SeenThing =
  | {
      readonly kind: 'frame';
      readonly value: number;
      readonly blocked: number;
      readonly script?: string | undefined;
    }
  | { readonly kind: 'image'; readonly value: number; readonly source: ImageSource }
  | { readonly kind: 'api'; readonly value: number; readonly noun: ApiNoun }
  | { readonly kind: 'mark'; readonly value: number; readonly name: MarkName }
  | { readonly kind: 'goal'; readonly goal: GoalName };

/** Something that the browser's timeline showed, with the moment in which it began. */
export type Seen = SeenThing & { readonly at: number };

const mostApiTimes = 6;

/** The measurements of a view with one thing more. Of things alike the slowest stays. */
export function addSeen(measured: Measured, seen: Seen): Measured {
  switch (seen.kind) {
    case 'frame':
      return { ...measured, frames: addFrame(measured.frames, seen) };
    case 'image':
      return (measured.image?.value ?? -1) >= seen.value
        ? measured
        : { ...measured, image: { source: seen.source, value: seen.value } };
    case 'api':
      return { ...measured, api: addApi(measured.api ?? [], seen) };
    case 'mark': {
      const value = Math.max(measured.marks?.[seen.name] ?? 0, seen.value);
      return { ...measured, marks: { ...measured.marks, [seen.name]: value } };
    }
    case 'goal':
      return { ...measured, goals: [...new Set([...(measured.goals ?? []), seen.goal])] };
  }
}

function addFrame(before: Measured['frames'], seen: Extract<Seen, { kind: 'frame' }>): Measured['frames'] {
  const isLongest = seen.value > (before?.longest ?? 0);
  return {
    count: (before?.count ?? 0) + 1,
    blocked: Math.min(600_000, (before?.blocked ?? 0) + seen.blocked),
    longest: isLongest ? seen.value : (before?.longest ?? 0),
    script: isLongest ? seen.script : before?.script,
  };
}

function addApi(before: NonNullable<Measured['api']>, { noun, value }: { noun: ApiNoun; value: number }) {
  const same = before.find((each) => each.noun === noun);
  if (same && same.value >= value) return before;
  return [{ noun, value }, ...before.filter((each) => each !== same)]
    .sort((a, b) => b.value - a.value)
    .slice(0, mostApiTimes);
}
