import { type Database, getDb } from '#lib/db';
import { env } from '#lib/env';
import { log } from '#lib/log';
import { oncePerProcess } from '#lib/once-per-process';
import { currentRelease } from '#lib/release';
import type { Batch } from './batch.ts';
import { InfluenceCap } from './influence-cap.ts';
import { type ArrivedBeacon, ingestBeacon } from './ingest-beacon.ts';
import { type BufferLimits, IntakeBuffer, type Outcome } from './intake-buffer.ts';
import type { AcceptedBeacon, Refusal } from './judge-beacon.ts';
import { LoadShed } from './load-shed.ts';
import { RateBuckets } from './rate-bucket.ts';
import { registerRelease } from './releases.ts';
import { openSampleDays } from './sample-days.ts';
import { storeBatch } from './store-batch.ts';
import type { Audience } from './view.ts';

const flushEveryMs = 5000;
const longestWaitMs = 30_000;
/** So many views are written without waiting for their time. */
const mostWaiting = 5000;

interface IntakeOptions {
  readonly getDb?: () => Database;
  readonly limits?: BufferLimits;
  readonly release?: string;
  readonly viewsPerSecond?: number;
}

/** Takes beacons at once and writes them to the database every five seconds, in the background. */
export class Intake {
  readonly #getDb: () => Database;
  readonly #buffer: IntakeBuffer;
  /** Not judged yet: no more than there are connections, each of 8 kB at most. */
  #arrived: ArrivedBeacon[] = [];
  /** A batch that the database has not confirmed: sent again as it is until it does. */
  #unconfirmed: Batch | null = null;
  #failures = 0;
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<void> | undefined;
  #isClosing = false;
  /** A program may come from one network more often than people do: its figures stand apart. */
  readonly #caps: Record<Audience, InfluenceCap> = {
    real: new InfluenceCap(60),
    lab: new InfluenceCap(2000),
    bot: new InfluenceCap(2000),
  };
  /** Whoever left before the page's token came is counted too, but says less. */
  readonly #unsigned = new InfluenceCap(6);
  readonly #rates = new RateBuckets();
  readonly #shed: LoadShed;
  readonly #release: string;
  /** The day whose examples have their place. */
  #openedDay = '';

  constructor(options: IntakeOptions = {}) {
    this.#getDb = options.getDb ?? getDb;
    this.#buffer = new IntakeBuffer(options.limits);
    this.#shed = new LoadShed(options.viewsPerSecond ?? env().VITALS_VIEWS_PER_SECOND);
    this.#release = options.release ?? currentRelease();
  }

  /**
   * Takes a beacon, to be judged at the end of this turn of the event loop: whoever waits for an answer has it
   * by then, and answers that leave together cost a third of what they cost one by one.
   */
  receive(beacon: ArrivedBeacon): void {
    if (this.#arrived.push(beacon) === 1) setImmediate(() => this.#judgeArrived());
  }

  #judgeArrived(): void {
    const arrived = this.#arrived;
    const now = new Date();
    this.#arrived = [];
    for (const beacon of arrived) {
      try {
        ingestBeacon(beacon, { now, intake: this });
      } catch (error) {
        // Nobody waits for this any more: a fault with one beacon would end the server, and cost the others.
        log.error('vitals.beacon-not-judged', {}, error);
        this.refuse('invalid', now);
      }
    }
  }

  admits(network: string, now: Date): boolean {
    return this.#rates.take(network, now);
  }

  accept(beacon: AcceptedBeacon, now: Date): Outcome | 'waiting' {
    const { id, seq } = beacon.view;
    // The lot falls once on a view: later news of one that is counted is always taken.
    const times = this.#buffer.knows(id) ? 1 : this.#shed.weightOf(id, now);
    if (times === 0) return this.refuse('sampled-out', now);
    if (seq === 0 && !this.#hasShare(beacon, now, times)) return this.refuse('over-share', now);
    const outcome = this.#buffer.accept(beacon, now, times);
    if (this.#buffer.pendingViews === mostWaiting && this.#failures === 0) void this.flush();
    this.#schedule();
    return outcome;
  }

  #hasShare({ visitor: { audience }, network, isSigned }: AcceptedBeacon, now: Date, times: number): boolean {
    if (audience === 'real' && !isSigned && !this.#unsigned.take(network, now, times)) return false;
    return this.#caps[audience].take(network, now, times);
  }

  refuse(reason: Refusal, now: Date): Outcome {
    const outcome = this.#buffer.count(reason, now);
    this.#schedule();
    return outcome;
  }

  /** Writes at once: what is waiting when the process is asked to end. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.flush();
    if (!this.#isIdle) await this.flush();
  }

  get #isIdle(): boolean {
    return this.#arrived.length === 0 && this.#buffer.isEmpty && this.#unconfirmed === null;
  }

  flush(): Promise<void> {
    this.#flushing ??= this.#write().finally(() => {
      this.#flushing = undefined;
      this.#schedule();
    });
    return this.#flushing;
  }

  #schedule(): void {
    if (this.#timer || this.#flushing || this.#isIdle) return;
    const waitMs = this.#isClosing ? 0 : Math.min(flushEveryMs * 2 ** this.#failures, longestWaitMs);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.flush();
    }, waitMs);
    this.#timer.unref();
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#judgeArrived();
    const now = new Date();
    try {
      const db = this.#getDb();
      await this.#openDay(db, now);
      this.#unconfirmed ??= this.#buffer.takeBatch(now, await registerRelease(db, this.#release));
      if (this.#unconfirmed) await storeBatch(db, this.#unconfirmed);
      this.#unconfirmed = null;
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      if (this.#unconfirmed && isRefusedForGood(error)) this.#drop(this.#unconfirmed, now);
      log.warn('vitals.batch-not-written', { attempt: this.#failures, cause: String(error) });
    }
  }

  async #openDay(db: Database, now: Date): Promise<void> {
    const day = now.toISOString().slice(0, 10);
    if (day === this.#openedDay) return;
    await openSampleDays(db, now);
    this.#openedDay = day;
  }

  #drop(batch: Batch, now: Date): void {
    const lost = batch.intake.reduce((sum, { beacons }) => sum + beacons, 0);
    this.#unconfirmed = null;
    this.#buffer.count('dropped', now, lost);
  }
}

/** PostgreSQL's classes 22 and 23: the data itself is at fault, another try would fail alike. */
function isRefusedForGood(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause !== null && typeof cause === 'object' && 'code' in cause ? String(cause.code) : '';
  return /^2[23]\d/.test(code);
}

export function vitalsIntake(): Intake {
  return oncePerProcess('vitals-intake', () => {
    const intake = new Intake();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void intake.close());
    return intake;
  });
}
