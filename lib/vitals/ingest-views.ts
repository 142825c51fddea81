import { env } from '#lib/env';
import { type Intake, vitalsIntake } from './intake.ts';
import type { Outcome } from './intake-buffer.ts';
import { isFromOwnPage, judgeBeacon, largestBeaconBytes, readCapped } from './judge-beacon.ts';

export interface IngestRequest {
  readonly headers: { get(name: string): string | null };
  readonly body: ReadableStream<Uint8Array> | null;
  /** The whole body at once: quicker, and used only when its length was announced and is allowed. */
  text(): Promise<string>;
}

/**
 * Takes one beacon: counted, or refused with a reason that is counted. Waits for the body only, never for
 * the database. The sender learns nothing of the outcome.
 */
export async function ingestViews(
  request: IngestRequest,
  now: Date,
  intake: Intake = vitalsIntake(),
): Promise<Outcome | 'waiting'> {
  const { headers } = request;
  if (!isFromOwnPage(headers)) return intake.refuse('foreign-origin', now);
  const announced = headers.get('content-length');
  if (Number(announced) > largestBeaconBytes) return intake.refuse('too-large', now);
  const text = await (announced === null ? readCapped(request.body) : readAll(request));
  const judged = judgeBeacon(text, headers, env().COUNTRY_HEADER);
  return typeof judged === 'string' ? intake.refuse(judged, now) : intake.accept(judged, now);
}

async function readAll(request: IngestRequest): Promise<string | null> {
  try {
    const text = await request.text();
    return text.length > largestBeaconBytes ? null : text;
  } catch {
    // The sender went away in the middle: what came is no beacon.
    return '';
  }
}
