import { meshError } from './faults.ts';
import { isWordAt, TagBytes, type XmlTag } from './xml-tag.ts';

/** No tag, comment or instruction of a model is as long; what is longer is there to fill the memory. */
const maxMarkupBytes = 256 * 1024;
const maxDepth = 64;
const [lessThan, greaterThan, slash, bang, question, dash, bracket] = [60, 62, 47, 33, 63, 45, 91];

interface XmlHandler {
  readonly open: (tag: XmlTag) => void;
  readonly close: (name: string) => void;
}

/**
 * Reads the tags of an XML document (UTF-8) that arrives in pieces: strict about nesting, blind to text,
 * without any entities but the five that XML has. Bounded in depth and in the length of a tag.
 *
 * @throws DomainError INVALID `xml-malformed` with the offset, `xml-doctype`.
 */
export class XmlTagReader {
  readonly #handler: XmlHandler;
  readonly #tag = new TagBytes();
  readonly #open: string[] = [];
  #pending: Uint8Array = new Uint8Array(0);
  /** How many bytes went by before `#pending`. */
  #passed = 0;
  #hasRoot = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  push(piece: Uint8Array): void {
    const bytes = this.#pending.length > 0 ? joined(this.#pending, piece) : piece;
    let at = 0;
    for (;;) {
      const start = bytes.indexOf(lessThan, at);
      if (start < 0) {
        at = bytes.length;
        break;
      }
      const end = this.#readMarkup(bytes, start);
      if (end < 0) {
        if (bytes.length - start > maxMarkupBytes) throw this.#malformed(start);
        at = start;
        break;
      }
      at = end;
    }
    this.#passed += at;
    this.#pending = bytes.slice(at);
  }

  end(): void {
    if (!this.#hasRoot || this.#open.length > 0 || this.#pending.length > 0) throw this.#malformed(0);
  }

  /** Where the markup that begins at `start` ends; -1 when it is not all here. */
  #readMarkup(bytes: Uint8Array, start: number): number {
    const next = bytes[start + 1];
    if (next === undefined) return -1;
    if (next === question) return endOf(bytes, start + 2, '?>');
    if (next === bang) return this.#readDeclaration(bytes, start);
    if (next === slash) return this.#readClosing(bytes, start);
    const end = this.#tag.read(bytes, start);
    if (end === TagBytes.broken) throw this.#malformed(start);
    if (end > 0) this.#opened(start);
    return end;
  }

  #readDeclaration(bytes: Uint8Array, start: number): number {
    const kind = bytes[start + 2];
    if (kind === undefined) return -1;
    if (kind === dash) return endOf(bytes, start + 4, '-->');
    if (kind === bracket && this.#open.length > 0) return endOf(bytes, start + 9, ']]>');
    throw meshError('xml-doctype');
  }

  #readClosing(bytes: Uint8Array, start: number): number {
    const end = bytes.indexOf(greaterThan, start);
    if (end < 0) return -1;
    const name = new TextDecoder().decode(bytes.subarray(start + 2, end)).trimEnd();
    if (this.#open.pop() !== name) throw this.#malformed(start);
    this.#handler.close(name);
    return end + 1;
  }

  #opened(start: number): void {
    if (this.#hasRoot && this.#open.length === 0) throw this.#malformed(start);
    this.#hasRoot = true;
    this.#handler.open(this.#tag);
    if (this.#tag.isSelfClosing) return;
    if (this.#open.length >= maxDepth) throw this.#malformed(start);
    this.#open.push(this.#tag.name());
  }

  #malformed(at: number) {
    return meshError('xml-malformed', { offset: this.#passed + at });
  }
}

/** The place after the next `mark` (two or three characters); -1 when it is not here. */
function endOf(bytes: Uint8Array, from: number, mark: string): number {
  const last = mark.charCodeAt(mark.length - 1);
  for (let at = bytes.indexOf(last, from); at >= 0; at = bytes.indexOf(last, at + 1)) {
    const start = at + 1 - mark.length;
    if (start >= from && isWordAt(bytes, start, mark)) return at + 1;
  }
  return -1;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
