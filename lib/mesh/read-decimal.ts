const [zero, nine, dot, minus, plus, letterE] = [48, 57, 46, 45, 43, 101];
const upperToLower = 32;
const exactPowersOfTen = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** The decimal number written in bytes `start` to `end`, as `Number` reads it; NaN when it is none. */
export function readDecimal(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === minus;
  if (isNegative || bytes[at] === plus) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = 0;
  let isFraction = false;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= zero && byte <= nine) {
      mantissa = mantissa * 10 + (byte - zero);
      digits++;
      if (isFraction) decimals++;
    } else if (byte === dot && !isFraction) {
      isFraction = true;
    } else {
      break;
    }
  }
  const power = (at === end ? 0 : readExponent(bytes, at, end)) - decimals;
  const factor = exactPowersOfTen[Math.abs(power)];
  // Up to 15 digits and powers up to 22 are exact in a double, so one operation rounds correctly.
  if (factor === undefined || digits === 0 || digits > 15) return readSlowly(bytes, start, end);
  const value = power < 0 ? mantissa / factor : mantissa * factor;
  return isNegative ? -value : value;
}

/** The exponent written from `at` to the end, NaN when it is malformed. */
function readExponent(bytes: Uint8Array, at: number, end: number): number {
  if (((bytes[at] ?? 0) | upperToLower) !== letterE) return Number.NaN;
  let digit = at + 1;
  const isNegative = bytes[digit] === minus;
  if (isNegative || bytes[digit] === plus) digit++;
  if (digit === end || end - digit > 4) return Number.NaN;
  let exponent = 0;
  for (; digit < end; digit++) {
    const byte = bytes[digit] ?? 0;
    if (byte < zero || byte > nine) return Number.NaN;
    exponent = exponent * 10 + (byte - zero);
  }
  return isNegative ? -exponent : exponent;
}

function readSlowly(bytes: Uint8Array, start: number, end: number): number {
  const text = wordAt(bytes, start, end);
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** Whether it is one of the ways in which programs print NaN and infinity, or too large a number. */
export function isWrittenNotFinite(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    /^[-+]?(1\.#)?(s?nan|q?nan|snan|ind|inf|infinity)/i.test(wordAt(bytes, start, end)) ||
    !Number.isNaN(readSlowly(bytes, start, end))
  );
}

/** The whole number written in bytes `start` to `end`, with a sign or without; NaN when it is none. */
export function readInteger(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === minus;
  const first = isNegative ? start + 1 : start;
  if (first === end || end - first > 10) return Number.NaN;
  let value = 0;
  for (let at = first; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < zero || byte > nine) return Number.NaN;
    value = value * 10 + (byte - zero);
  }
  return isNegative ? -value : value;
}

/** Numbers are not longer than 64 characters; what is longer is not read to its end. */
function wordAt(bytes: Uint8Array, start: number, end: number): string {
  let word = '';
  const last = Math.min(end, start + 64);
  for (let at = start; at < last; at++) word += String.fromCharCode(bytes[at] ?? 0);
  return word;
}
