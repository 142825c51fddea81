interface Connected extends Navigator {
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
}

const slow: readonly (string | undefined)[] = ['slow-2g', '2g', '3g'];

/** Whether nothing may be loaded that was not asked for: the visitor said so, or the network is slow. */
export function sparesData(visitor: Connected = navigator): boolean {
  const { saveData = false, effectiveType } = visitor.connection ?? {};
  return saveData || slow.includes(effectiveType) || matchMedia('(prefers-reduced-data: reduce)').matches;
}
