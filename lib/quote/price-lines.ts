import type { MachineRule, MaterialRule, PriceRules } from './price-rules.ts';
import { roundGrams } from './round-grams.ts';
import type { PricedQuote, PrintEstimate, PrintSettings, QuoteLine } from './types.ts';

interface PriceInput {
  readonly estimate: PrintEstimate;
  readonly settings: PrintSettings;
  readonly rules: PriceRules;
  readonly material: MaterialRule;
  readonly machine: MachineRule;
  /** How often the machine runs for the whole quantity: parts, or plates of resin. */
  readonly runs: number;
}

type Price = Pick<PricedQuote, 'lines' | 'unitCents' | 'totalCents' | 'netCents' | 'taxCents'>;

/**
 * Every line of a price, before tax up to the last one. Each line is rounded to a cent by itself and the sum
 * is made of rounded lines. The price of a part, tax included, is then rounded up to the rules' step or raised
 * to the minimum; one line carries the difference, so that the lines add up to quantity × price of a part.
 */
export function deriveLines(input: PriceInput): Price {
  const { rules, settings } = input;
  const production = productionLines(input);
  const produced = sum(production);
  const margin = line('margin', percentOf(produced, rules.marginPercent), { percent: rules.marginPercent });
  const discount = discountLine(produced + margin.amountCents, input);
  const discounted = produced + margin.amountCents + discount.amountCents;
  const rushPercent = settings.urgency === 'rush' ? rules.rushPercent : 0;
  const rush = line('rush', percentOf(discounted, rushPercent), { percent: rushPercent });
  const lines = [...production, margin, discount, rush].filter(({ amountCents }) => amountCents !== 0);
  return settle(lines, input);
}

function productionLines({ estimate, settings, rules, material, machine, runs }: PriceInput): QuoteLine[] {
  const { quantity } = settings;
  const { centsPerKilogram } = material;
  const materialLine = (kind: 'filament' | 'support', grams: number) =>
    line(kind, (grams * quantity * centsPerKilogram) / 1000, {
      grams: roundGrams(grams * quantity),
      quantity,
      centsPerKilogram,
    });
  const filament = materialLine('filament', estimate.filamentGrams);
  const support = materialLine('support', estimate.supportGrams);
  const colourPercent = rules.colourPercents[settings.colour] ?? 0;
  const colour = line('colour', percentOf(filament.amountCents, colourPercent), { percent: colourPercent });
  const seconds = estimate.printTimeS * runs;
  const { centsPerHour } = machine;
  const machineTime = line('machine-time', (seconds * centsPerHour) / 3600, {
    seconds,
    quantity,
    centsPerHour,
  });
  const atRisk = sum([filament, support, colour, machineTime]);
  const failed = line('failed-prints', percentOf(atRisk, rules.failureRatePercent), {
    percent: rules.failureRatePercent,
  });
  return [filament, support, colour, machineTime, setUpLine({ estimate, settings, rules, material }), failed];
}

function setUpLine(input: Pick<PriceInput, 'estimate' | 'settings' | 'rules' | 'material'>): QuoteLine {
  const { labour } = input.rules;
  const perPart =
    labour.minutesPerPart +
    (input.estimate.supportGrams > 0 ? labour.minutesPerSupportedPart : 0) +
    (input.material.technology === 'sla' ? labour.minutesPerResinPart : 0);
  const minutes = labour.setUpMinutes + perPart * input.settings.quantity;
  const { centsPerHour } = labour;
  return line('set-up', (minutes * centsPerHour) / 60, { minutes, centsPerHour });
}

function discountLine(baseCents: number, { rules, settings }: PriceInput): QuoteLine {
  const reached = rules.quantityBreaks.filter(({ fromQuantity }) => settings.quantity >= fromQuantity);
  const { fromQuantity, percent } = reached.reduce(
    (best, next) => (next.fromQuantity > best.fromQuantity ? next : best),
    { fromQuantity: 0, percent: 0 },
  );
  return line('quantity-discount', -percentOf(baseCents, percent), { percent, fromQuantity });
}

function settle(lines: readonly QuoteLine[], { rules, settings: { quantity } }: PriceInput): Price {
  const { taxPercent, minimumPartCents, minimumOrderCents, roundToCents } = rules;
  const stepped = (cents: number) => Math.ceil(cents / roundToCents) * roundToCents;
  const linesCents = sum(lines);
  const costed = stepped((linesCents + percentOf(linesCents, taxPercent)) / quantity);
  const orderShare = stepped(minimumOrderCents / quantity);
  const minimum = Math.max(stepped(minimumPartCents), orderShare);
  const unitCents = Math.max(costed, minimum);
  const totalCents = unitCents * quantity;
  const taxCents = Math.round((totalCents * taxPercent) / (100 + taxPercent));
  const netCents = totalCents - taxCents;
  const difference = netCents - linesCents;
  const minimumFacts =
    orderShare === minimum
      ? { minimumCents: minimumOrderCents, per: 'order' }
      : { minimumCents: minimumPartCents, per: 'part' };
  const levelling =
    unitCents > costed
      ? line('minimum', difference, minimumFacts)
      : line('rounding', difference, { stepCents: roundToCents });
  const tax = line('tax', taxCents, { percent: taxPercent, netCents });
  const settled = [...lines, ...(difference === 0 ? [] : [levelling]), tax];
  return { lines: settled, unitCents, totalCents, netCents, taxCents };
}

/** Rounded to a cent; + 0 because JSON would lose a -0. */
function line(kind: QuoteLine['kind'], cents: number, facts: QuoteLine['facts']): QuoteLine {
  return { kind, amountCents: Math.round(cents) + 0, facts };
}

function percentOf(cents: number, percent: number): number {
  return Math.round((cents * percent) / 100);
}

function sum(lines: readonly QuoteLine[]): number {
  return lines.reduce((total, { amountCents }) => total + amountCents, 0);
}
