import { env } from '#lib/env';
import { networkOf } from '#lib/limits/client-address';
import type { Intake } from './intake.ts';
import type { Outcome } from './intake-buffer.ts';
import { isFromOwnPage, judgeBeacon, largestBeaconBytes } from './judge-beacon.ts';

export interface IngestRequest {
  readonly headers: { get(name: string): string | null };
  /** As the last trusted proxy saw it. */
  readonly clientAddress: string;
  /** The body, or null as soon as it proves larger than a beacon may be. */
  readonly readText: () => Promise<string | null>;
}

interface IngestContext {
  readonly now: Date;
  readonly intake: Intake;
}

/**
 * Takes one beacon: counted, or refused with a reason that is counted. Waits for the body only, never for
 * the database. The sender learns nothing of the outcome.
 */
export async function ingestViews(
  { headers, clientAddress, readText }: IngestRequest,
  { now, intake }: IngestContext,
): Promise<Outcome | 'waiting'> {
  if (!isFromOwnPage(headers)) return intake.refuse('foreign-origin', now);
  if (Number(headers.get('content-length')) > largestBeaconBytes) return intake.refuse('too-large', now);
  const network = networkOf(clientAddress);
  if (!intake.admits(network, now)) return intake.refuse('over-rate', now);
  const judged = judgeBeacon(await readText(), headers, { countryHeader: env().COUNTRY_HEADER, now });
  if (typeof judged === 'string') return intake.refuse(judged, now);
  return intake.accept({ ...judged, network }, now);
}
