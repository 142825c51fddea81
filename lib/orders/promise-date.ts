import type { ShopSettings } from '#lib/content';
import type { FrozenQuote } from '#lib/quote';

/** Machine time that waits or runs, of orders of one urgency. */
export interface MachineLoad {
  readonly machine: string;
  readonly isRush: boolean;
  readonly seconds: number;
}

interface PromiseInput {
  readonly now: Date;
  readonly parts: readonly FrozenQuote[];
  readonly queue: readonly MachineLoad[];
  /** Working days on the way to the customer; none for who picks it up. */
  readonly sendingDays: number;
  readonly production: ShopSettings['production'];
  readonly timeZone: string;
}

const dayMs = 86_400_000;
const secondsPerHour = 3600;

export function machineLoadOf({ machine, settings, lines }: FrozenQuote): MachineLoad {
  const seconds = Number(lines.find(({ kind }) => kind === 'machine-time')?.facts.seconds ?? 0);
  return { machine, isRush: settings.urgency === 'rush', seconds };
}

/** Days until a machine has printed what stands before these parts, and the parts. Rush waits for rush only. */
function printingDays(parts: readonly MachineLoad[], { queue, production }: PromiseInput): number {
  const days = [...new Set(parts.map(({ machine }) => machine))].map((machine) => {
    const own = parts.filter((part) => part.machine === machine);
    const isRush = own.every((part) => part.isRush);
    const ahead = queue.filter((load) => load.machine === machine && (load.isRush || !isRush));
    const seconds = [...ahead, ...own].reduce((sum, load) => sum + load.seconds, 0);
    const machines = production.machineCounts[machine] ?? 1;
    return seconds / (production.hoursPerDay * secondsPerHour * machines);
  });
  return Math.max(0, ...days);
}

/** Midday UTC of the calendar day that `at` falls on in the shop. */
function shopDay(at: Date, timeZone: string): Date {
  return new Date(`${new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)}T12:00:00Z`);
}

function isWeekend(day: Date): boolean {
  return day.getUTCDay() === 0 || day.getUTCDay() === 6;
}

function addWorkingDays(start: Date, count: number): Date {
  let day = start;
  for (let left = count; left > 0 || isWeekend(day); ) {
    day = new Date(day.getTime() + dayMs);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/**
 * The day by which an order is ready (pickup) or with the customer (post): machines print every day, people
 * and the post work from Monday to Friday. A calendar day of the shop, kept as its midday in UTC.
 */
export function derivePromisedDate(input: PromiseInput): Date {
  const { now, production, sendingDays, timeZone } = input;
  const days = printingDays(input.parts.map(machineLoadOf), input);
  const printed = shopDay(new Date(now.getTime() + days * dayMs), timeZone);
  const workingDays = production.finishingDays + sendingDays;
  return addWorkingDays(printed, workingDays);
}
