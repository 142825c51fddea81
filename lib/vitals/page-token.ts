import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '#lib/env';
import { otherRoute, routeTemplates } from './route-template.ts';

const releasePattern = /^[\w.+-]{1,64}$/;
const hourMs = 3_600_000;
/** A page may be left open for a day before its last beacon is no longer taken. */
const validHours = 24;
/** A few releases' routes over a day; beyond that it is made anew. */
const mostRemembered = 5000;

interface PageOfShop {
  readonly release: string;
  readonly route: string;
}

const signatures = new Map<string, string>();
/** Tokens that were found right, each sent by many views. */
const seen = new Map<string, PageOfShop & { readonly hour: number }>();

function remember<Value>(values: Map<string, Value>, key: string, value: Value): Value {
  if (values.size >= mostRemembered) values.clear();
  values.set(key, value);
  return value;
}

function signatureOf({ release, route }: PageOfShop, hour: number): string {
  const message = `${hour} ${release} ${route}`;
  const known = signatures.get(message);
  if (known) return known;
  const hmac = createHmac('sha256', env().AUTH_SECRET).update(`vitals ${message}`);
  return remember(signatures, message, hmac.digest('base64url').slice(0, 16));
}

/**
 * What the pages of a release report with in this hour, by route: an HMAC over route, release and hour, the
 * same for every visitor. It says that the sender has spoken to this shop today, and nothing of who it is.
 */
export function listPageTokens(release: string, now: Date): Record<string, string> {
  const hour = Math.floor(now.getTime() / hourMs);
  return Object.fromEntries(
    [...routeTemplates, otherRoute].map((route) => [
      route,
      `${hour.toString(36)}.${signatureOf({ release, route }, hour)}`,
    ]),
  );
}

function isInTime(hour: number, now: Date): boolean {
  const age = Math.floor(now.getTime() / hourMs) - hour;
  return age >= 0 && age <= validHours;
}

/** Whether a token was given out for this page, by this shop, within a day. */
export function isPageToken(token: string, { release, route }: PageOfShop, now: Date): boolean {
  const known = seen.get(token);
  if (known) return known.release === release && known.route === route && isInTime(known.hour, now);
  const [stamp = '', signature = ''] = token.split('.');
  const hour = Number.parseInt(stamp, 36);
  if (!isInTime(hour, now)) return false;
  const given = Buffer.from(signature);
  const wanted = Buffer.from(signatureOf({ release, route }, hour));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false;
  remember(seen, token, { release, route, hour });
  return true;
}

interface TokensAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answer to whoever asks for the tokens of `release`, to be kept for ten minutes. */
export function pageTokensAnswer(query: URLSearchParams, now: Date): TokensAnswer {
  const release = query.get('release') ?? '';
  if (!releasePattern.test(release)) return { status: 404, headers: {}, body: '' };
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=600' },
    body: JSON.stringify(listPageTokens(release, now)),
  };
}
