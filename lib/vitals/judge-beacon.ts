import type { IncomingHttpHeaders } from 'node:http';
import { readBeacon } from './beacon-shape.ts';
import { isPageToken } from './page-token.ts';
import type { ViewBeacon, Visitor } from './view.ts';
import { visitorOf } from './visitor.ts';

export const largestBeaconBytes = 8192;

export type Refusal =
  | 'too-large'
  | 'foreign-origin'
  | 'not-json'
  | 'invalid'
  | 'bad-token'
  | 'over-rate'
  | 'over-share'
  | 'sampled-out';

export interface JudgedBeacon {
  readonly view: ViewBeacon;
  /** The body that told of it. */
  readonly text: string;
  readonly visitor: Visitor;
  /** Whether a token of this shop came with it; a wrong one is a refusal. */
  readonly isSigned: boolean;
}

/** Only our own pages may report: the browser says where a request comes from, and scripts cannot change it. */
export function isFromOwnPage(headers: Readonly<IncomingHttpHeaders>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  const asked = headers['x-forwarded-host'] ?? host;
  return (
    origin !== undefined && asked !== undefined && URL.canParse(origin) && new URL(origin).host === asked
  );
}

/** A beacon with the network that it came from, which is not kept. */
export interface AcceptedBeacon extends JudgedBeacon {
  readonly network: string;
}

interface JudgeContext {
  readonly now: Date;
  readonly countryHeader?: string | undefined;
}

/** Whether a body is a beacon that may be counted, and as whose; else the reason why not. */
export function judgeBeacon(
  text: string,
  headers: Readonly<IncomingHttpHeaders>,
  { countryHeader, now }: JudgeContext,
): JudgedBeacon | Refusal {
  const read = readBeacon(text);
  if (typeof read === 'string') return read;
  const { view, token } = read;
  if (token !== undefined && !isPageToken(token, view, now)) return 'bad-token';
  return {
    view,
    text,
    visitor: visitorOf(headers, { isAutomated: view.lab === true, countryHeader }),
    isSigned: token !== undefined,
  };
}
