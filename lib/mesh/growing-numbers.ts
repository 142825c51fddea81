import { maxTriangles, meshError } from './faults.ts';

/** How many numbers are there room for at first. */
const startLength = 9 * 1024;

/** A list of floats that grows to a limit; more is a model with too many triangles. */
export class GrowingFloats {
  readonly #maxLength: number;
  #values = new Float32Array(startLength);
  length = 0;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Float32Array(nextLength(this.length, this.#maxLength));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  toArray(): Float32Array {
    return this.#values.slice(0, this.length);
  }
}

/** The same for whole numbers. */
export class GrowingIntegers {
  readonly #maxLength: number;
  #values = new Uint32Array(startLength);
  length = 0;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(nextLength(this.length, this.#maxLength));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }
}

function nextLength(length: number, maxLength: number): number {
  if (length >= maxLength) throw meshError('mesh-too-many-triangles', { maxTriangles });
  return Math.min(length * 2, maxLength);
}
