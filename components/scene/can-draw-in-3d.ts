let known: boolean | undefined;

/** Whether this browser has WebGL 2; the context that shows it is given back at once, for pages have few. */
export function canDrawIn3d(): boolean {
  known ??= tryContext();
  return known;
}

function tryContext(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
