import { isWrittenNotFinite, readDecimal, readInteger } from './read-decimal.ts';

const [tab, carriageReturn, newline, space] = [9, 13, 10, 32];
const [slash, backslash, hash] = [47, 92, 35];
const upperToLower = 32;

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

  /** Goes to the next word of the same line; a backslash at a line's end joins the next one to it. */
  nextInLine(): boolean {
    while (!this.#lineEndsBeforeNextWord() && this.next()) {
      const isJoin = this.#at - this.#start === 1 && this.#bytes[this.#start] === backslash;
      if (!isJoin) return true;
      while (isSpace(this.#bytes[this.#at])) this.#at++;
    }
    return false;
  }

  /** Goes to the end of the line. */
  skipLine(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    while (at < bytes.length && bytes[at] !== newline && bytes[at] !== carriageReturn) at++;
    this.#at = at;
  }

  isComment(): boolean {
    return this.#bytes[this.#start] === hash;
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
    return readDecimal(this.#bytes, this.#start, this.#at);
  }

  /** Whether the current word is one of the ways in which programs print NaN and infinity, or too large a number. */
  isNotFinite(): boolean {
    return isWrittenNotFinite(this.#bytes, this.#start, this.#at);
  }

  /** The whole number before the first slash of the current word, as in `12/3/4`; NaN when it is none. */
  integerBeforeSlash(): number {
    let end = this.#start;
    while (end < this.#at && this.#bytes[end] !== slash) end++;
    return readInteger(this.#bytes, this.#start, end);
  }

  /** Where the current word begins. */
  get offset(): number {
    return this.#start;
  }

  /** The 1-based line of the current word, or of another place. */
  line(offset = this.#start): number {
    let lines = 1;
    for (let at = 0; at < offset; at++) if (this.#bytes[at] === newline) lines++;
    return lines;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === space || (byte !== undefined && byte >= tab && byte <= carriageReturn);
}
