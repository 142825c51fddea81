import type { Box } from '#lib/mesh';
import {
  between,
  fitDistance,
  homeOrbit,
  isSameView,
  type Lens,
  type Orbit,
  panned,
  reframed,
  turned,
  zoomed,
} from './orbit.ts';

/** Share of the remaining way that is left after a second: the view settles in about a third of it. */
const leftAfterSecond = 1e-5;
/** The first frame after a rest reports all the time since; the view must not jump. */
const firstFrameS = 0.05;
const keyTurn = Math.PI / 16;
const keyPan = 0.05;
const keyZoom = 1.2;
const wheelZoom = 0.0012;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Turns pointer, wheel and keys into a view, and moves the view smoothly to where it was sent. */
export class OrbitController {
  onChange: () => void = () => undefined;
  #box: Box;
  #lens: Lens;
  #fit: number;
  #goal: Orbit;
  #view: Orbit;
  readonly #pointers = new Map<number, Point>();
  readonly #isStill: boolean;
  #isMoving = false;

  constructor(box: Box, lens: Lens, isStill: boolean) {
    this.#box = box;
    this.#lens = lens;
    this.#fit = fitDistance(box, lens);
    this.#goal = homeOrbit(box, lens);
    this.#view = this.#goal;
    this.#isStill = isStill;
  }

  get view(): Orbit {
    return this.#view;
  }

  get fit(): number {
    return this.#fit;
  }

  /** Moves on by one frame; true while there is still some way to go. */
  step(deltaS: number): boolean {
    if (this.#view === this.#goal) return false;
    // Frames that take long get there in as much time as short ones, in fewer of them.
    const sinceS = this.#isMoving ? deltaS : Math.min(deltaS, firstFrameS);
    const share = this.#isStill ? 1 : 1 - leftAfterSecond ** sinceS;
    const next = between(this.#view, this.#goal, share);
    this.#view = isSameView(next, this.#goal) ? this.#goal : next;
    this.#isMoving = this.#view !== this.#goal;
    return this.#isMoving;
  }

  /** Shows another box, or the same one through another lens, from the same side. */
  frame(box: Box, lens: Lens, at: 'once' | 'smoothly'): void {
    const from = { box: this.#box, fit: this.#fit };
    const to = { box, fit: fitDistance(box, lens) };
    this.#goal = reframed(this.#goal, from, to);
    if (at === 'once') this.#view = reframed(this.#view, from, to);
    this.#box = box;
    this.#lens = lens;
    this.#fit = to.fit;
    this.onChange();
  }

  reset(): void {
    const home = homeOrbit(this.#box, this.#lens);
    // The short way round, however often it was turned.
    const turns = Math.round((this.#goal.azimuth - home.azimuth) / (2 * Math.PI)) * 2 * Math.PI;
    this.#go({ ...home, azimuth: home.azimuth + turns });
  }

  /** Listens on an element until the signal ends it. */
  attach(element: HTMLElement, signal: AbortSignal): void {
    const options = { signal };
    element.addEventListener('pointerdown', (event) => this.#press(event, element), options);
    element.addEventListener('pointermove', (event) => this.#drag(event, element), options);
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      element.addEventListener(end, (event) => this.#pointers.delete(event.pointerId), options);
    }
    element.addEventListener('contextmenu', (event) => event.preventDefault(), options);
    element.addEventListener('keydown', (event) => this.#key(event), options);
    element.addEventListener('wheel', (event) => this.#wheel(event, element), { signal, passive: false });
  }

  #go(goal: Orbit): void {
    this.#goal = goal;
    this.onChange();
  }

  #press(event: PointerEvent, element: HTMLElement): void {
    if (event.pointerType === 'mouse' && event.button > 2) return;
    element.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  #drag(event: PointerEvent, element: HTMLElement): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    this.#pointers.set(event.pointerId, now);
    const size = Math.max(1, element.clientHeight);
    const across = (now.x - before.x) / size;
    const down = (now.y - before.y) / size;
    const other = [...this.#pointers.entries()].find(([id]) => id !== event.pointerId)?.[1];
    if (other) this.#pinch({ before, now, other }, { right: across / 2, up: -down / 2 });
    else if (event.shiftKey || (event.buttons & 6) !== 0) this.#pan(across, -down);
    else this.#go(turned(this.#goal, -across * Math.PI, down * Math.PI));
  }

  #pinch(points: { before: Point; now: Point; other: Point }, pan: { right: number; up: number }): void {
    const { before, now, other } = points;
    const gap = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    const spread = 2 * this.#lens.tanY;
    const moved = panned(this.#goal, { right: pan.right * spread, up: pan.up * spread });
    this.#go(zoomed(moved, gap(before) / gap(now), this.#fit));
  }

  #pan(right: number, up: number): void {
    const spread = 2 * this.#lens.tanY;
    this.#go(panned(this.#goal, { right: right * spread, up: up * spread }));
  }

  /** The page scrolls past a viewer that nobody has touched. */
  #wheel(event: WheelEvent, element: HTMLElement): void {
    const isChosen = element.ownerDocument.activeElement === element || event.ctrlKey;
    if (!isChosen && !element.ownerDocument.fullscreenElement?.contains(element)) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    this.#go(zoomed(this.#goal, Math.exp(event.deltaY * lines * wheelZoom), this.#fit));
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = arrows[event.key];
    if (arrow && event.shiftKey) this.#pan(arrow[0] * keyPan, arrow[1] * keyPan);
    else if (arrow) this.#go(turned(this.#goal, arrow[0] * keyTurn, arrow[1] * keyTurn));
    else if (event.key === '+' || event.key === '=') this.#go(zoomed(this.#goal, 1 / keyZoom, this.#fit));
    else if (event.key === '-' || event.key === '_') this.#go(zoomed(this.#goal, keyZoom, this.#fit));
    else if (event.key === 'Home') this.reset();
    else return;
    event.preventDefault();
  }
}
