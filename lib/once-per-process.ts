import { castBecause } from './cast.ts';

const slot = castBecause<{ nordlayer?: Map<string, unknown> }>('a slot of our own on globalThis', globalThis);

const isMadeByItsOwner = 'what has a name is made in one place';

/**
 * The one value of this name in the process, made when it is first asked for. The framework may load a module
 * once per bundle, and its cache handlers outside of all bundles: a variable of a module may be there twice.
 */
export function oncePerProcess<Value>(name: string, make: () => Value): Value {
  slot.nordlayer ??= new Map();
  if (!slot.nordlayer.has(name)) slot.nordlayer.set(name, make());
  return castBecause<Value>(isMadeByItsOwner, slot.nordlayer.get(name));
}

/** Hands over the value of this name, if it was ever made; whoever asks next makes it anew. */
export function takeFromProcess<Value>(name: string): Value | undefined {
  const value = castBecause<Value | undefined>(isMadeByItsOwner, slot.nordlayer?.get(name));
  slot.nordlayer?.delete(name);
  return value;
}
