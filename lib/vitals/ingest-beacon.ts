import type { IncomingHttpHeaders } from 'node:http';
import { env } from '#lib/env';
import { networkOf } from '#lib/limits/client-address';
import type { Outcome } from './intake-buffer.ts';
import { type AcceptedBeacon, isFromOwnPage, judgeBeacon, type Refusal } from './judge-beacon.ts';

export interface ArrivedBeacon {
  readonly headers: Readonly<IncomingHttpHeaders>;
  /** As the last trusted proxy saw it. */
  readonly clientAddress: string;
  /** The body; null where it was larger than a beacon may be. */
  readonly text: string | null;
}

interface BeaconCounter {
  /** Whether this network may send a beacon now, whatever is in it. */
  admits(network: string, now: Date): boolean;
  accept(beacon: AcceptedBeacon, now: Date): Outcome | 'waiting';
  refuse(reason: Refusal, now: Date): Outcome;
}

interface IngestContext {
  readonly now: Date;
  readonly intake: BeaconCounter;
}

/**
 * Takes one beacon: counted, or refused with a reason that is counted. Waits for nothing, the database least
 * of all. The sender learns nothing of the outcome.
 */
export function ingestBeacon(
  { headers, clientAddress, text }: ArrivedBeacon,
  { now, intake }: IngestContext,
): Outcome | 'waiting' {
  if (!isFromOwnPage(headers)) return intake.refuse('foreign-origin', now);
  if (text === null) return intake.refuse('too-large', now);
  const network = networkOf(clientAddress);
  if (!intake.admits(network, now)) return intake.refuse('over-rate', now);
  const judged = judgeBeacon(text, headers, { countryHeader: env().COUNTRY_HEADER, now });
  if (typeof judged === 'string') return intake.refuse(judged, now);
  return intake.accept({ ...judged, network }, now);
}
