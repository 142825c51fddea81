import type { HoverStage } from './hover-stage.ts';
import { isSparing } from './is-sparing.ts';
import { loadTileModel, type TileModel } from './tile-model.ts';

/** So long a pointer rests on a work that is looked at, and not only crossed. */
const restMs = 350;
const keptModels = 12;

/** A tile of a work that can be turned. */
interface Tile {
  readonly link: HTMLAnchorElement;
  /** Where its picture stands. */
  readonly place: HTMLElement;
  readonly slug: string;
}

function tileAt({ target }: Event): Tile | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('[data-works] a') : null;
  const place = link?.querySelector<HTMLElement>('.turnable')?.parentElement;
  const slug = link?.pathname.split('/').at(-1);
  return link && place && slug ? { link, place, slug } : null;
}

/** Shows the model of the one tile that a pointer rests on or the keyboard has reached, until the signal ends it. */
export function watchTiles(signal: AbortSignal, first: Event): void {
  const watch = new TileWatch(signal);
  const options = { signal, passive: true };
  document.addEventListener('pointerover', (event) => watch.look(event), options);
  document.addEventListener('focusin', (event) => watch.look(event), options);
  document.addEventListener('focusout', () => watch.leave(), options);
  document.documentElement.addEventListener('pointerleave', () => watch.leave(), options);
  watch.look(first);
}

class TileWatch {
  readonly #models = new Map<string, Promise<TileModel | null>>();
  readonly #life: AbortSignal;
  #stage: Promise<HoverStage> | undefined;
  #tile: HTMLAnchorElement | undefined;
  #visit = new AbortController();

  constructor(life: AbortSignal) {
    this.#life = life;
    life.addEventListener('abort', () => this.leave());
  }

  look(event: Event): void {
    if (event instanceof PointerEvent && event.pointerType !== 'mouse') return;
    const tile = tileAt(event);
    if (tile?.link === this.#tile) return;
    this.leave();
    if (!tile || isSparing()) return;
    const isByKey = event.type === 'focusin';
    // A click gives the focus too, and leaves the page.
    if (isByKey && !tile.link.matches(':focus-visible')) return;
    this.#tile = tile.link;
    const { signal } = this.#visit;
    const timer = setTimeout(() => void this.#show(tile, isByKey, signal), restMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  leave(): void {
    this.#visit.abort();
    this.#visit = new AbortController();
    this.#tile = undefined;
  }

  async #show(tile: Tile, isByKey: boolean, visit: AbortSignal): Promise<void> {
    try {
      const [stage, model] = await Promise.all([this.#openStage(), this.#loadModel(tile.slug)]);
      if (!model || visit.aborted) return;
      stage.show({ place: tile.place, link: tile.link, model, isTurning: isByKey, signal: visit });
    } catch {
      // Its picture stays; the next visit tries again.
      this.#stage = undefined;
      this.#models.delete(tile.slug);
    }
  }

  #openStage(): Promise<HoverStage> {
    this.#stage ??= import('./hover-stage.ts').then(({ HoverStage }) => {
      this.#life.throwIfAborted();
      return new HoverStage(this.#life, () => {
        this.#stage = undefined;
      });
    });
    return this.#stage;
  }

  #loadModel(slug: string): Promise<TileModel | null> {
    const known = this.#models.get(slug);
    const model = known ?? loadTileModel(slug, this.#life);
    this.#models.delete(slug);
    this.#models.set(slug, model);
    const [oldest] = this.#models.keys();
    if (oldest !== undefined && this.#models.size > keptModels) this.#models.delete(oldest);
    return model;
  }
}
