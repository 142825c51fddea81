const [tab, carriageReturn, newline, space] = [9, 13, 10, 32];
const [zero, nine, dot, minus, plus, letterE] = [48, 57, 46, 45, 43, 101];
const upperToLower = 32;
const exactPowersOfTen = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** Walks over the words of a text without ever making strings of it: 100 MB must not become 10 M strings. */
export class TextScanner {
  readonly #bytes: Uint8Array;
  #at = 0;
  #start = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#at = 3;
  }

  /** Goes to the next word; false at the end. */
  next(): boolean {
    const bytes = this.#bytes;
    const end = bytes.length;
    let at = this.#at;
    while (at < end && isSpace(bytes[at])) at++;
    this.#start = at;
    while (at < end && !isSpace(bytes[at])) at++;
    this.#at = at;
    return this.#start < at;
  }

  isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** Whether the current word is this lower-case one, in any case. */
  is(word: string): boolean {
    if (this.#at - this.#start !== word.length) return false;
    for (let i = 0; i < word.length; i++) {
      const byte = this.#bytes[this.#start + i] ?? 0;
      const lower = byte >= 65 && byte <= 90 ? byte + upperToLower : byte;
      if (lower !== word.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Skips a solid's free-form name: to the end of the line, or to "facet normal" where all is on one line. */
  skipName(): void {
    for (;;) {
      if (this.#lineEndsBeforeNextWord() || !this.next()) return;
      if (!this.is('facet')) continue;
      const start = this.#start;
      if (!this.#lineEndsBeforeNextWord() && this.next() && this.is('normal')) {
        this.#at = start;
        return;
      }
    }
  }

  #lineEndsBeforeNextWord(): boolean {
    for (let at = this.#at; at < this.#bytes.length && isSpace(this.#bytes[at]); at++) {
      if (this.#bytes[at] === newline || this.#bytes[at] === carriageReturn) return true;
    }
    return false;
  }

  /** The current word as a number, NaN when it is none. */
  number(): number {
    const bytes = this.#bytes;
    let at = this.#start;
    const isNegative = bytes[at] === minus;
    if (isNegative || bytes[at] === plus) at++;
    let mantissa = 0;
    let digits = 0;
    let decimals = 0;
    let isFraction = false;
    for (; at < this.#at; at++) {
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
    const power = this.#exponent(at) - decimals;
    const factor = exactPowersOfTen[Math.abs(power)];
    // Up to 15 digits and powers up to 22 are exact in a double, so one operation rounds correctly.
    if (factor === undefined || digits === 0 || digits > 15) return this.#slowNumber();
    const value = power < 0 ? mantissa / factor : mantissa * factor;
    return isNegative ? -value : value;
  }

  /** The exponent written from `at` to the word's end: 0 when there is none, NaN when it is malformed. */
  #exponent(at: number): number {
    const bytes = this.#bytes;
    if (at === this.#at) return 0;
    if (((bytes[at] ?? 0) | upperToLower) !== letterE) return Number.NaN;
    let digit = at + 1;
    const isNegative = bytes[digit] === minus;
    if (isNegative || bytes[digit] === plus) digit++;
    if (digit === this.#at || this.#at - digit > 4) return Number.NaN;
    let exponent = 0;
    for (; digit < this.#at; digit++) {
      const byte = bytes[digit] ?? 0;
      if (byte < zero || byte > nine) return Number.NaN;
      exponent = exponent * 10 + (byte - zero);
    }
    return isNegative ? -exponent : exponent;
  }

  #slowNumber(): number {
    const text = this.#word();
    return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  }

  /** Whether the current word is one of the ways in which programs print NaN and infinity, or too large a number. */
  isNotFinite(): boolean {
    const text = this.#word();
    return (
      /^[-+]?(1\.#)?(s?nan|q?nan|snan|ind|inf|infinity)/i.test(text) || !Number.isNaN(this.#slowNumber())
    );
  }

  #word(): string {
    return String.fromCharCode(...this.#bytes.subarray(this.#start, Math.min(this.#at, this.#start + 64)));
  }

  /** The 1-based line of the current word. */
  line(): number {
    let lines = 1;
    for (let at = 0; at < this.#start; at++) if (this.#bytes[at] === newline) lines++;
    return lines;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === space || (byte !== undefined && byte >= tab && byte <= carriageReturn);
}
