interface Brought {
  /** Pages of works that were brought to the one that the address names. */
  readonly pages: number;
  /** How far the page was scrolled. */
  readonly top: number;
}

const none: Brought = { pages: 0, top: 0 };

function isBrought(value: unknown): value is Brought {
  return typeof value === 'object' && value !== null && 'pages' in value && 'top' in value;
}

/** What this entry of the history had when it was left: a document that is made anew has only its first page. */
export function keptBrought(): Brought {
  const state: unknown = history.state;
  const brought = typeof state === 'object' && state !== null && 'brought' in state ? state.brought : none;
  return isBrought(brought) ? brought : none;
}

/** Notes them with the entry of the history. */
export function keepBrought(pages: number): void {
  history.replaceState({ ...history.state, brought: { pages, top: window.scrollY } }, '');
}
