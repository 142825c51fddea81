import { minorDigits } from '#lib/text';

/** A sum as it stands in a field. */
export function typedMoney(cents: number, currency: string): string {
  const digits = minorDigits(currency);
  return (cents / 10 ** digits).toFixed(digits);
}
