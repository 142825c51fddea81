let scratch = new Uint8Array(4096);

/** In how many halves of a byte a number is written. */
export function halvesOf(value: number): number {
  let halves = 1;
  for (let rest = value; rest >= 8; rest = Math.floor(rest / 8)) halves += 1;
  return halves;
}

/** Writes whole numbers from 0 on, small ones short: by 7 bits a byte or by 3 bits half a byte, the lowest first. */
export class NumberWriter {
  #end = 0;
  #isHalf = false;

  putBytes(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.#put((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.#put(rest);
  }

  /** Whole bytes: a half that is left over stays empty. */
  putHalves(values: readonly number[]): void {
    this.#isHalf = false;
    for (const value of values) {
      let rest = value;
      while (rest >= 8) {
        this.#putHalf((rest % 8) + 8);
        rest = Math.floor(rest / 8);
      }
      this.#putHalf(rest);
    }
  }

  toBytes(): Uint8Array {
    return scratch.slice(0, this.#end);
  }

  #put(byte: number): void {
    if (this.#end === scratch.length) {
      const larger = new Uint8Array(2 * scratch.length);
      larger.set(scratch);
      scratch = larger;
    }
    scratch[this.#end++] = byte;
  }

  #putHalf(half: number): void {
    if (!this.#isHalf) this.#put(half);
    else scratch[this.#end - 1] = (scratch[this.#end - 1] ?? 0) + half * 16;
    this.#isHalf = !this.#isHalf;
  }
}

/** Reads what NumberWriter wrote. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #isHalf = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  takeBytes(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  takeHalves(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 8) {
      const half = this.#takeHalf();
      value += (half & 7) * scale;
      if (half < 8) return value;
    }
  }

  endHalves(): void {
    if (this.#isHalf) this.#at += 1;
    this.#isHalf = false;
  }

  #takeHalf(): number {
    const byte = this.#bytes[this.#at] ?? 0;
    this.#isHalf = !this.#isHalf;
    if (this.#isHalf) return byte & 15;
    this.#at += 1;
    return byte >> 4;
  }
}
