import { countRequest, type LimitName, type LimitState } from '#lib/limits/rate-limiter';

/** Set on every request by the server itself, so that no client can choose its own. */
export const clientAddressHeader = 'x-client-address';

const ipv6Prefix = /^([0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3})/i;

/** One subscriber of IPv6 has a whole /64: it counts as one client. */
function clientOf(address: string): string {
  return address.includes('.') ? address : (ipv6Prefix.exec(address)?.[1] ?? address);
}

/** Counts a request for whoever sent it, by the address that the server wrote into its headers. */
export function limitRequest(headers: Headers, name: LimitName): LimitState {
  return limitClient(headers.get(clientAddressHeader), name);
}

export function limitClient(address: string | null, name: LimitName): LimitState {
  return countRequest(name, clientOf(address ?? 'unknown'));
}

/** The RateLimit fields of the HTTP API working group's draft. */
export function limitFields({ limit, windowS, remaining, resetS }: LimitState) {
  return {
    'RateLimit-Policy': `${limit};w=${windowS}`,
    RateLimit: `limit=${limit}, remaining=${Math.max(0, remaining)}, reset=${resetS}`,
  } as const;
}

/** The answer with its RateLimit fields, and Retry-After on a refusal. */
export function withLimitHeaders(response: Response, state: LimitState): Response {
  for (const [name, value] of Object.entries(limitFields(state))) response.headers.set(name, value);
  if (state.remaining < 0) response.headers.set('Retry-After', String(state.resetS));
  return response;
}
