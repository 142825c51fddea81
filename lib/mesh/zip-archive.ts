import { Inflate } from 'fflate';
import { Crc32 } from './crc32.ts';
import { meshError } from './faults.ts';

/** Two million triangles as XML take some 150 MB. */
const maxUnpackedBytes = 256 * 1024 * 1024;
/** XML of triangles shrinks to a tenth; what shrinks to a hundred-and-fiftieth is there to burst. */
const maxRatio = 150;
const harmlessBytes = 4 * 1024 * 1024;
const maxEntries = 50_000;
/** Deflate makes up to 1,032 bytes of one, so this bounds what a single step can bring. */
const stepBytes = 16 * 1024;

const [endSize, locatorSize, centralSize, localSize] = [22, 20, 46, 30];
const [endMark, locatorMark, centralMark, localMark] = [0x06054b50, 0x07064b50, 0x02014b50, 0x04034b50];
const absent32 = 0xffffffff;

interface ZipEntry {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly headerStart: number;
}

/** A ZIP archive (APPNOTE 6.3.10, with ZIP64) by its central directory; nothing is unpacked before it is asked for. */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #unpackedBytes = 0;

  /** @throws DomainError INVALID `zip-damaged`, `zip-unsafe-name`. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = this.#guarded(() => this.#readDirectory());
  }

  /** Names are compared without regard to case, as the Open Packaging Conventions want it. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /**
   * Unpacks a file piece by piece, checking its length and checksum as it goes.
   *
   * @throws DomainError INVALID `zip-damaged`, `zip-bomb`.
   */
  unpack(name: string, onPiece: (piece: Uint8Array) => void): void {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry || entry.isEncrypted) throw meshError('zip-damaged');
    this.#requireHarmless(entry);
    const packed = this.#guarded(() => this.#packedBytesOf(entry));
    const crc = new Crc32();
    let sizeBytes = 0;
    const take = (piece: Uint8Array) => {
      sizeBytes += piece.length;
      if (sizeBytes > entry.sizeBytes) throw bomb();
      crc.add(piece);
      onPiece(piece);
    };
    if (entry.method === 0) take(packed);
    else if (entry.method === 8) inflate(packed, take);
    else throw meshError('zip-damaged');
    if (sizeBytes !== entry.sizeBytes || crc.value() !== entry.crc32) throw meshError('zip-damaged');
  }

  #requireHarmless({ sizeBytes, packedBytes }: ZipEntry): void {
    this.#unpackedBytes += sizeBytes;
    const isSwollen = sizeBytes > harmlessBytes && sizeBytes > packedBytes * maxRatio;
    if (isSwollen || this.#unpackedBytes > maxUnpackedBytes) throw bomb();
  }

  #packedBytesOf({ headerStart, packedBytes }: ZipEntry): Uint8Array {
    const view = this.#view;
    if (view.getUint32(headerStart, true) !== localMark) throw meshError('zip-damaged');
    const nameAndExtra = view.getUint16(headerStart + 26, true) + view.getUint16(headerStart + 28, true);
    const start = headerStart + localSize + nameAndExtra;
    if (start + packedBytes > this.#bytes.length) throw meshError('zip-damaged');
    return this.#bytes.subarray(start, start + packedBytes);
  }

  /** A DataView throws a RangeError beyond its end: the archive says something that is not there. */
  #guarded<T>(read: () => T): T {
    try {
      return read();
    } catch (cause) {
      if (cause instanceof RangeError) throw meshError('zip-damaged', {}, cause);
      throw cause;
    }
  }

  #readDirectory(): Map<string, ZipEntry> {
    const { count, start } = this.#findDirectory();
    if (count > maxEntries) throw meshError('zip-damaged');
    const entries = new Map<string, ZipEntry>();
    let at = start;
    for (let index = 0; index < count; index++) {
      const view = this.#view;
      if (view.getUint32(at, true) !== centralMark) throw meshError('zip-damaged');
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const name = new TextDecoder().decode(
        this.#bytes.subarray(at + centralSize, at + centralSize + nameLength),
      );
      requireSafeName(name);
      if (entries.has(name.toLowerCase())) throw meshError('zip-damaged');
      entries.set(name.toLowerCase(), this.#readEntry(at, nameLength, extraLength));
      at += centralSize + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return entries;
  }

  #readEntry(at: number, nameLength: number, extraLength: number): ZipEntry {
    const view = this.#view;
    const extraStart = at + centralSize + nameLength;
    const long = this.#readLongFields(extraStart, extraStart + extraLength);
    const field = (offset: number): number => {
      const short = view.getUint32(at + offset, true);
      return short === absent32 ? Number(long.shift() ?? absent32) : short;
    };
    // In the order in which ZIP64 lists those that do not fit 32 bits.
    const [sizeBytes, packedBytes, headerStart] = [field(24), field(20), field(42)];
    return {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      ...{ sizeBytes, packedBytes, headerStart },
    };
  }

  #readLongFields(start: number, end: number): bigint[] {
    const view = this.#view;
    for (let at = start; at + 4 <= end; ) {
      const length = view.getUint16(at + 2, true);
      if (view.getUint16(at, true) === 1) {
        const count = Math.floor(Math.min(length, end - at - 4) / 8);
        return Array.from({ length: count }, (_, index) => view.getBigUint64(at + 4 + index * 8, true));
      }
      at += 4 + length;
    }
    return [];
  }

  #findDirectory(): { count: number; start: number } {
    const view = this.#view;
    const lowest = Math.max(0, this.#bytes.length - endSize - 0xffff);
    let end = this.#bytes.length - endSize;
    while (end >= lowest && view.getUint32(end, true) !== endMark) end--;
    if (end < lowest) throw meshError('zip-damaged');
    const count = view.getUint16(end + 10, true);
    const start = view.getUint32(end + 16, true);
    const isLong = start === absent32 || count === 0xffff;
    if (!isLong || view.getUint32(end - locatorSize, true) !== locatorMark) return { count, start };
    const longEnd = Number(view.getBigUint64(end - locatorSize + 8, true));
    return {
      count: Number(view.getBigUint64(longEnd + 32, true)),
      start: Number(view.getBigUint64(longEnd + 48, true)),
    };
  }
}

/** Nothing is written to a disk here; an archive with such names was made to harm, so nothing in it is trusted. */
function requireSafeName(name: string): void {
  const isUnsafe = /[\\\0]|^\/|^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (isUnsafe) throw meshError('zip-unsafe-name');
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const inflater = new Inflate(take);
  for (let at = 0; at < packed.length; at += stepBytes) {
    const isLast = at + stepBytes >= packed.length;
    try {
      inflater.push(packed.subarray(at, at + stepBytes), isLast);
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && typeof cause.code === 'number') {
        throw meshError('zip-damaged', {}, cause);
      }
      throw cause;
    }
  }
}

function bomb() {
  return meshError('zip-bomb', { maxBytes: maxUnpackedBytes });
}
