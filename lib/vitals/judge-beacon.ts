import type { IncomingHttpHeaders } from 'node:http';
import { isPageToken } from './page-token.ts';
import { isKnownRoute, otherRoute } from './route-template.ts';
import { viewBeaconSchema } from './schemas.ts';
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
  const json = parseJson(text);
  if (json === undefined) return 'not-json';
  const parsed = viewBeaconSchema.safeParse(json);
  if (!parsed.success) return 'invalid';
  const { token, ...view } = parsed.data;
  const { route, release, lab } = view;
  if (token !== undefined && !isPageToken(token, { route, release }, now)) return 'bad-token';
  return {
    view: isKnownRoute(route) ? view : { ...view, route: otherRoute },
    visitor: visitorOf(headers, { isAutomated: lab === true, countryHeader }),
    isSigned: token !== undefined,
  };
}
