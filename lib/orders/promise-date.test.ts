import { describe, expect, it } from 'vitest';
import { freezeQuote, priceQuote } from '#lib/quote';
import { boxPart, settingsWith, testRules } from '#lib/quote/testing';
import { derivePromisedDate, type MachineLoad, machineLoadOf } from './promise-date.ts';

const monday = new Date('2026-03-02T08:00:00Z');
const production = { hoursPerDay: 10, machineCounts: {}, finishingDays: 1, postDays: 3 };

function part(settings = {}) {
  const quote = priceQuote({
    geometry: boxPart(40, 30, 20),
    settings: settingsWith(settings),
    rules: testRules,
  });
  if (quote.status !== 'priced') throw new Error('the box has no price');
  return freezeQuote(quote, { issuedAt: monday });
}

function promised(
  queue: readonly MachineLoad[],
  changes: Partial<Parameters<typeof derivePromisedDate>[0]> = {},
) {
  const input = { now: monday, parts: [part()], queue, production, timeZone: 'Europe/Tallinn' };
  const date = derivePromisedDate({ ...input, sendingDays: 0, ...changes });
  return date.toISOString().slice(0, 10);
}

const hours = (count: number, isRush = false): MachineLoad => ({
  machine: 'small',
  isRush,
  seconds: count * 3600,
});

describe('derivePromisedDate', () => {
  it('takes the time from the line that the customer pays', () => {
    const frozen = part({ quantity: 3 });
    expect(machineLoadOf(frozen)).toEqual({
      machine: 'small',
      isRush: false,
      seconds: 3 * frozen.estimate.printTimeS,
    });
  });

  it('is the working day after the last layer, and the post comes on top', () => {
    expect(promised([])).toBe('2026-03-03');
    expect(promised([], { sendingDays: 3 })).toBe('2026-03-06');
  });

  it('waits for what the machine has to print before, and for no other machine', () => {
    expect(promised([hours(10)])).toBe('2026-03-04');
    expect(promised([{ ...hours(1000), machine: 'large' }])).toBe('2026-03-03');
  });

  it('lets rush orders wait for rush orders only', () => {
    const rush = { parts: [part({ urgency: 'rush' })] };
    expect(promised([hours(30)], rush)).toBe('2026-03-03');
    expect(promised([hours(30), hours(10, true)], rush)).toBe('2026-03-04');
  });

  it('counts every machine of a kind', () => {
    expect(promised([hours(20)], { production: { ...production, machineCounts: { small: 2 } } })).toBe(
      '2026-03-04',
    );
  });

  it('gives weekends to people and post, not to machines', () => {
    expect(promised([hours(40)])).toBe('2026-03-09');
    expect(promised([], { now: new Date('2026-03-06T08:00:00Z') })).toBe('2026-03-09');
    const unfinished = { ...production, finishingDays: 0 };
    expect(promised([], { now: new Date('2026-03-07T08:00:00Z'), production: unfinished })).toBe(
      '2026-03-09',
    );
  });

  it("counts days as the shop's calendar does", () => {
    expect(promised([], { now: new Date('2026-03-02T23:00:00Z') })).toBe('2026-03-04');
  });
});
