import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

interface Process {
  readonly name: string;
  readonly parent: number;
  readonly seconds: number;
}

function readProcess(id: string): Process | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const fields = stat.slice(end + 2).split(' ');
    return {
      name: stat.slice(stat.indexOf('(') + 1, end),
      parent: Number(fields[1]),
      seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
    };
  } catch {
    // It ended while the list was read.
    return null;
  }
}

/** Processor time of a process and all below it, in seconds; the database's left out. Linux only, else NaN. */
export function processorSeconds(rootId: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((id) => {
        const found = readProcess(id);
        return found ? [[Number(id), found] as const] : [];
      }),
  );
  const isBelow = (id: number): boolean =>
    id === rootId || (all.has(id) && isBelow(all.get(id)?.parent ?? 0));
  return [...all]
    .filter(([id, { name }]) => name !== 'postgres' && isBelow(id))
    .reduce((sum, [, { seconds }]) => sum + seconds, 0);
}
