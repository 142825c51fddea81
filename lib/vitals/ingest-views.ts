import { type Intake, vitalsIntake } from './intake.ts';
import type { Outcome } from './intake-buffer.ts';
import { isFromOwnPage, judgeBeacon, largestBeaconBytes, readCapped } from './judge-beacon.ts';

export interface IngestRequest {
  readonly headers: { get(name: string): string | null };
  readonly body: ReadableStream<Uint8Array> | null;
  readonly now: Date;
}

/**
 * Takes one beacon: counted, or refused with a reason that is counted. Waits for the body only, never for
 * the database. The sender learns nothing of the outcome.
 */
export async function ingestViews(
  { headers, body, now }: IngestRequest,
  intake: Intake = vitalsIntake(),
): Promise<Outcome | 'waiting'> {
  if (!isFromOwnPage(headers)) return intake.refuse('foreign-origin', now);
  if (Number(headers.get('content-length')) > largestBeaconBytes) return intake.refuse('too-large', now);
  const judged = judgeBeacon(await readCapped(body), headers.get('user-agent'));
  return typeof judged === 'string' ? intake.refuse(judged, now) : intake.accept(judged, now);
}
