import { CacheStore } from './cache-store.ts';
import type { SecondLevel } from './second-level.ts';
import { TagState } from './tag-state.ts';

/** A second level in memory, shared by whatever stands for two processes in a test. */
export class MapLevel implements SecondLevel {
  readonly isWell = true;
  readonly texts = new Map<string, string>();
  readonly faults: unknown[] = [];
  reads = 0;

  async read(key: string): Promise<string | null> {
    this.reads += 1;
    return this.texts.get(key) ?? null;
  }

  write(key: string, text: string): void {
    this.texts.set(key, text);
  }

  reportFault(_key: string, error: unknown): void {
    this.faults.push(error);
  }
}

/** A process of its own: its tags, its memory, its clock. */
export function cacheProcess({ maxBytes = 1000, second }: { maxBytes?: number; second?: SecondLevel } = {}) {
  const clock = { ms: 1 };
  const tags = new TagState(() => clock.ms);
  const store = new CacheStore<string>({ name: 'test', maxBytes, tags });
  if (second) store.attach(second);
  const keep = (key: string, value: string, ...own: string[]) =>
    store.set(key, { value, tags: own, sizeBytes: 10, fromMs: clock.ms, lifeS: 60 });
  return { clock, tags, store, keep };
}
