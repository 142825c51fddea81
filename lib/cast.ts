/**
 * The only place for a type assertion: the value's type was established by something the compiler
 * cannot follow (a driver, a runtime check in another layer). The reason is named at the call.
 */
export function castBecause<T>(_reason: string, value: unknown): T {
  // biome-ignore lint/plugin: this helper is the one place where a cast is allowed
  return value as T;
}
