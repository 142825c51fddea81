import { readDecimal, readInteger } from './read-decimal.ts';

const maxAttributes = 64;
const [lessThan, greaterThan, slash, equals, doubleQuote, singleQuote] = [60, 62, 47, 61, 34, 39];

/** An opening tag while it is being handled; afterwards it holds the next one. */
export interface XmlTag {
  readonly isSelfClosing: boolean;
  /** Whether the qualified name is this one. */
  is(name: string): boolean;
  name(): string;
  /** NaN when there is no such attribute or it is no number. */
  number(attribute: string): number;
  integer(attribute: string): number;
  text(attribute: string): string | undefined;
  attributes(): Map<string, string>;
}

/** Remembers where the name and the attributes of a tag stand, so that no strings are made of a million vertices. */
export class TagBytes implements XmlTag {
  static readonly broken = -2;
  isSelfClosing = false;
  #bytes: Uint8Array = new Uint8Array(0);
  #nameStart = 0;
  #nameEnd = 0;
  #count = 0;
  /** Four numbers an attribute: name from, to; value from, to. */
  readonly #places = new Int32Array(maxAttributes * 4);

  /** The place after the tag; -1 when it is not all here, `broken` when it is none. */
  read(bytes: Uint8Array, start: number): number {
    this.#bytes = bytes;
    this.#count = 0;
    let at = endOfName(bytes, start + 1);
    this.#nameStart = start + 1;
    this.#nameEnd = at;
    if (at === start + 1) return TagBytes.broken;
    for (;;) {
      at = afterSpace(bytes, at);
      const byte = bytes[at];
      if (byte === undefined) return -1;
      if (byte === greaterThan || byte === slash) {
        this.isSelfClosing = byte === slash;
        const end = this.isSelfClosing ? at + 1 : at;
        if (bytes[end] === undefined) return -1;
        return bytes[end] === greaterThan ? end + 1 : TagBytes.broken;
      }
      at = this.#readAttribute(at);
      if (at < 0) return at;
    }
  }

  #readAttribute(start: number): number {
    const bytes = this.#bytes;
    const nameEnd = endOfName(bytes, start);
    const sign = afterSpace(bytes, nameEnd);
    const quoteAt = afterSpace(bytes, sign + 1);
    const quote = bytes[quoteAt];
    if (sign >= bytes.length || quote === undefined) return -1;
    const isWritten = nameEnd > start && bytes[sign] === equals;
    if (!isWritten || (quote !== doubleQuote && quote !== singleQuote)) return TagBytes.broken;
    const valueStart = quoteAt + 1;
    let end = valueStart;
    while (end < bytes.length && bytes[end] !== quote) {
      if (bytes[end] === lessThan) return TagBytes.broken;
      end++;
    }
    if (end === bytes.length) return -1;
    if (this.#count === maxAttributes) return TagBytes.broken;
    const place = this.#count++ * 4;
    this.#places[place] = start;
    this.#places[place + 1] = nameEnd;
    this.#places[place + 2] = valueStart;
    this.#places[place + 3] = end;
    return end + 1;
  }

  is(name: string): boolean {
    const length = this.#nameEnd - this.#nameStart;
    return length === name.length && isWordAt(this.#bytes, this.#nameStart, name);
  }

  name(): string {
    return textOf(this.#bytes, this.#nameStart, this.#nameEnd);
  }

  number(attribute: string): number {
    const place = this.#find(attribute);
    if (place < 0) return Number.NaN;
    return readDecimal(this.#bytes, this.#places[place + 2] ?? 0, this.#places[place + 3] ?? 0);
  }

  integer(attribute: string): number {
    const place = this.#find(attribute);
    if (place < 0) return Number.NaN;
    return readInteger(this.#bytes, this.#places[place + 2] ?? 0, this.#places[place + 3] ?? 0);
  }

  text(attribute: string): string | undefined {
    const place = this.#find(attribute);
    return place < 0 ? undefined : this.#value(place);
  }

  attributes(): Map<string, string> {
    const all = Array.from({ length: this.#count }, (_, index): [string, string] => {
      const place = index * 4;
      const name = textOf(this.#bytes, this.#places[place] ?? 0, this.#places[place + 1] ?? 0);
      return [name, this.#value(place)];
    });
    return new Map(all);
  }

  #find(attribute: string): number {
    for (let place = 0; place < this.#count * 4; place += 4) {
      const start = this.#places[place] ?? 0;
      const length = (this.#places[place + 1] ?? 0) - start;
      if (length === attribute.length && isWordAt(this.#bytes, start, attribute)) return place;
    }
    return -1;
  }

  #value(place: number): string {
    const written = textOf(this.#bytes, this.#places[place + 2] ?? 0, this.#places[place + 3] ?? 0);
    return written.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '');
  }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end));
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 9 || byte === 10 || byte === 13;
}

function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at++;
  return at;
}

function endOfName(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (isSpace(byte) || byte === equals || byte === greaterThan || byte === slash || byte === lessThan)
      break;
  }
  return at;
}

/** Whether this word stands at `start`; what follows it is not looked at. */
export function isWordAt(bytes: Uint8Array, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return false;
  return true;
}
