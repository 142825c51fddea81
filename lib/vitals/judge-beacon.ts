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

interface HeaderSource {
  get(name: string): string | null;
}

/** Only our own pages may report: the browser says where a request comes from, and scripts cannot change it. */
export function isFromOwnPage(headers: HeaderSource): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
}

/** A beacon with the network that it came from, which is not kept. */
export interface AcceptedBeacon extends JudgedBeacon {
  readonly network: string;
}

/** The body of a web request; null when it is larger than a beacon may be. */
export async function readBeacon(request: Request): Promise<string | null> {
  // Whole at once is quicker, and safe where its length was announced and is allowed.
  if (request.headers.get('content-length') === null) return await readCapped(request.body);
  try {
    const text = await request.text();
    return text.length > largestBeaconBytes ? null : text;
  } catch {
    // The sender went away in the middle: what came is no beacon.
    return '';
  }
}

/** The body as text, or null as soon as it proves larger than the cap: nothing beyond it is kept. */
export async function readCapped(body: ReadableStream<Uint8Array> | null): Promise<string | null> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let sizeBytes = 0;
  try {
    for await (const chunk of body) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > largestBeaconBytes) return null;
      text += decoder.decode(chunk, { stream: true });
    }
  } catch {
    // The sender went away in the middle: what came is no beacon.
    return '';
  }
  return text + decoder.decode();
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
  text: string | null,
  headers: HeaderSource,
  { countryHeader, now }: JudgeContext,
): JudgedBeacon | Refusal {
  if (text === null) return 'too-large';
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
