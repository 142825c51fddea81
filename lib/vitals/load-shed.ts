import { randomBytes } from 'node:crypto';

/** Salted, so that nobody can choose a view's id such that it is always taken and weighs much. */
function hashOf(id: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Under more views a second than a process is meant to count, takes every second, fourth, eighth … of them by
 * lot, each with as much weight. The lot falls on whole views, whatever they measured: no figure leans.
 */
export class LoadShed {
  readonly #mostPerSecond: number;
  readonly #salt: number;
  #second = 0;
  #arrived = 0;
  #power = 0;

  constructor(mostPerSecond: number, salt = randomBytes(4).readUInt32LE()) {
    this.#mostPerSecond = mostPerSecond;
    this.#salt = salt;
  }

  /** How many views this one stands for; 0 where the lot refused it. Decided by the second before. */
  weightOf(id: string, now: Date): number {
    this.#turn(Math.floor(now.getTime() / 1000));
    this.#arrived += 1;
    const weight = 2 ** this.#power;
    return hashOf(id, this.#salt) % weight === 0 ? weight : 0;
  }

  #turn(second: number): void {
    if (second === this.#second) return;
    const rate = second === this.#second + 1 ? this.#arrived : 0;
    this.#power = Math.max(0, Math.ceil(Math.log2(rate / this.#mostPerSecond)));
    this.#second = second;
    this.#arrived = 0;
  }
}
