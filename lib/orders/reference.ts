import 'server-only';
import { randomInt } from 'node:crypto';

/** Without I, L, O and U, which are misread or make words. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 5;

/** `NL-2611-7K4QX`: year, month and five characters out of 33 million. */
export function createReference(now: Date, pick: (below: number) => number = randomInt): string {
  const month = `${String(now.getUTCFullYear()).slice(-2)}${String(now.getUTCMonth() + 1).padStart(2, '0')}`;
  const code = Array.from({ length }, () => alphabet[pick(alphabet.length)]).join('');
  return `NL-${month}-${code}`;
}

/** What people type: lower case, stray spaces, and the letters that look like our digits. */
export function normalizeReference(typed: string): string {
  const [prefix, month, code] = typed.trim().toUpperCase().replace(/\s+/g, '').split('-');
  const read = code?.replaceAll('O', '0').replace(/[IL]/g, '1');
  return [prefix, month, read].filter((part) => part !== undefined).join('-');
}
