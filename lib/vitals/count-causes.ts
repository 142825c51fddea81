import { type CauseKind, createCauseHistogram, forEachCause } from './causes.ts';
import { getOrMake } from './get-or-make.ts';
import { addBucket, type Histogram } from './histogram.ts';
import type { Audience, DeviceClass, ViewBeacon } from './view.ts';

/** How often one cause was named, and how large the values were. */
interface CauseCount {
  readonly kind: CauseKind;
  readonly label: string;
  views: number;
  weightSquares: number;
  readonly histogram: Histogram;
}

/** What a batch adds to one cause of large values. */
export interface CauseDelta extends CauseCount {
  /** The day (UTC) on which its views began. */
  readonly startsAt: string;
  readonly audience: Audience;
  readonly route: string;
  readonly device: DeviceClass;
}

/** The causes that the views of one page and device name. */
class PlaceCauses {
  readonly #counts: CauseCount[] = [];
  readonly #kinds = new Map<CauseKind, Map<string, CauseCount>>();

  /** `times` is the view's weight; negative to take it out again. */
  add(view: ViewBeacon, times: number): void {
    const square = times * Math.abs(times);
    forEachCause(view, (kind, label, value) => {
      const count = this.#kinds.get(kind)?.get(label) ?? this.#begin(kind, label);
      count.views += times;
      count.weightSquares += square;
      addBucket(count.histogram, value, times);
    });
  }

  #begin(kind: CauseKind, label: string): CauseCount {
    const count = { kind, label, views: 0, weightSquares: 0, histogram: createCauseHistogram(kind) };
    getOrMake(this.#kinds, kind, () => new Map<string, CauseCount>()).set(label, count);
    this.#counts.push(count);
    return count;
  }

  list(): CauseCount[] {
    return this.#counts.filter(({ views, histogram }) => views !== 0 || !histogram.buckets.isEmpty);
  }
}

interface ViewToCount {
  readonly latest: ViewBeacon;
  readonly counted?: ViewBeacon | undefined;
  readonly times?: number | undefined;
}

/** The causes of one day and audience, by page and device. */
export class DayCauses {
  readonly #where: Pick<CauseDelta, 'startsAt' | 'audience'>;
  readonly #pages = new Map<string, Map<DeviceClass, PlaceCauses>>();

  constructor(startsAt: string, audience: Audience) {
    this.#where = { startsAt, audience };
  }

  add({ latest, counted, times = 1 }: ViewToCount): void {
    const devices = getOrMake(this.#pages, latest.route, () => new Map<DeviceClass, PlaceCauses>());
    const causes = getOrMake(devices, latest.device, () => new PlaceCauses());
    if (counted) causes.add(counted, -times);
    causes.add(latest, times);
  }

  listCauses(): CauseDelta[] {
    return [...this.#pages].flatMap(([route, devices]) =>
      [...devices].flatMap(([device, causes]) =>
        causes.list().map((cause) => ({ ...this.#where, route, device, ...cause })),
      ),
    );
  }
}
