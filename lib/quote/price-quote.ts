import { estimateFdm } from './estimate-fdm.ts';
import { countPlates, estimateSla } from './estimate-sla.ts';
import { scaleGeometry } from './part-geometry.ts';
import { deriveLines } from './price-lines.ts';
import type { MachineRule, MaterialRule, PriceRules } from './price-rules.ts';
import { findMachine, findReviewReasons } from './review-part.ts';
import type { PartGeometry, PrintEstimate, PrintSettings, Quote, ReviewReason } from './types.ts';

/** Raise when a formula changes: frozen quotes say which one made them. */
export const engineVersion = 1;

/**
 * The price of `settings.quantity` parts, tax included, or the reasons why a person must look first.
 * Deterministic: additions, multiplications, divisions and square roots of doubles only (which IEEE 754
 * defines to the bit), rounded at named points, so browser and server come to the same cents.
 */
export function priceQuote(input: {
  geometry: PartGeometry;
  settings: PrintSettings;
  rules: PriceRules;
}): Quote {
  const { settings, rules } = input;
  const { maxTotalCents } = rules.review;
  const basis = {
    settings,
    geometryHash: input.geometry.hash,
    rulesVersion: rules.version,
    engineVersion,
  };
  const review = (reasons: ReviewReason[]): Quote => ({ status: 'review', ...basis, reasons });
  const geometry = scaleGeometry(input.geometry, settings.scalePercent);
  const material = rules.materials.find(({ slug }) => slug === settings.material);
  const reasons = findReviewReasons({ geometry, settings, rules, material });
  const machine = material && findMachine(rules, material, geometry);
  if (reasons.length > 0 || !material || !machine) return review(reasons);

  const estimate = estimatePrint({ geometry, settings, material, machine });
  const runs =
    machine.technology === 'sla' ? countPlates(geometry, machine, settings.quantity) : settings.quantity;
  const price = deriveLines({ estimate, settings, rules, material, machine, runs });
  const { totalCents } = price;
  if (!(Number.isSafeInteger(totalCents) && totalCents > 0)) {
    return review([{ reason: 'not-a-price', facts: {} }]);
  }
  if (totalCents > maxTotalCents) {
    return review([{ reason: 'over-sum', facts: { totalCents, maxCents: maxTotalCents } }]);
  }
  return {
    status: 'priced',
    ...basis,
    technology: material.technology,
    machine: machine.slug,
    sizeMm: geometry.sizeMm,
    estimate,
    currency: rules.currency,
    ...price,
  };
}

/** Grams and seconds of one part as printed (already scaled). */
function estimatePrint(input: {
  geometry: PartGeometry;
  settings: PrintSettings;
  material: MaterialRule;
  machine: MachineRule;
}): PrintEstimate {
  const { machine } = input;
  return machine.technology === 'fdm'
    ? estimateFdm({ ...input, machine })
    : estimateSla({ ...input, machine });
}
