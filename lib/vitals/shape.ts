import { castBecause } from '#lib/cast';

/** Whether a value that came as JSON is what it is meant to be. Keeps nothing of it and copies nothing. */
type Shape = (value: unknown) => boolean;

interface OptionalShape {
  readonly optional: Shape;
}

/** One for each field of a type, optional where the field is: the compiler finds what does not match. */
type FieldShapes<Fields> = {
  readonly [Name in keyof Fields]-?: undefined extends Fields[Name] ? OptionalShape : Shape;
};

/** May be left out, but is not null. */
export function optional(shape: Shape): OptionalShape {
  return { optional: shape };
}

export function anything(): boolean {
  return true;
}

export function numberBetween(least: number, most: number): Shape {
  return (value) => typeof value === 'number' && value >= least && value <= most;
}

export function wholeBetween(least: number, most: number): Shape {
  const isBetween = numberBetween(least, most);
  return (value) => Number.isInteger(value) && isBetween(value);
}

export function textUpTo(most: number): Shape {
  return (value) => typeof value === 'string' && value.length <= most;
}

export function textLike(pattern: RegExp): Shape {
  return (value) => typeof value === 'string' && pattern.test(value);
}

export function oneOf(...values: readonly (string | number | boolean)[]): Shape {
  const known = new Set<unknown>(values);
  return (value) => known.has(value);
}

export function listOf(shape: Shape, most: number): Shape {
  return (value) => Array.isArray(value) && value.length <= most && value.every((entry) => shape(entry));
}

/** May be missing in a list, where something else has the next place. */
export function orNull(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

/** One for each entry of a list's type: the compiler finds one too few or too many. */
type EntryShapes<Entries extends readonly unknown[]> = { readonly [Place in keyof Entries]: Shape };

/** Of exactly these entries, in this order. */
export function tupleOf<Entries extends readonly unknown[]>(...shapes: EntryShapes<Entries>): Shape {
  return (value) => {
    if (!Array.isArray(value) || value.length !== shapes.length) return false;
    for (let place = 0; place < shapes.length; place++) {
      if (!shapes[place]?.(value[place])) return false;
    }
    return true;
  };
}

/** Strict: a field that nobody asked for makes it something else. */
export function objectOf<Fields>(fields: FieldShapes<Fields>): Shape {
  const known = new Map<string, { holds: Shape; isNeeded: boolean }>();
  let needed = 0;
  for (const [name, field] of Object.entries<Shape | OptionalShape>(fields)) {
    const isNeeded = typeof field === 'function';
    known.set(name, { holds: isNeeded ? field : field.optional, isNeeded });
    if (isNeeded) needed += 1;
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = castBecause<Record<string, unknown>>('an object that was read from JSON', value);
    let found = 0;
    for (const name in given) {
      const field = known.get(name);
      if (!field?.holds(given[name])) return false;
      if (field.isNeeded) found += 1;
    }
    return found === needed;
  };
}
