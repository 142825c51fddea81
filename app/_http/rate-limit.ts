import { countRequest, type LimitName, type LimitState } from '#lib/limits/rate-limiter';

/** Set on every request by the server itself, so that no client can choose its own. */
export const clientAddressHeader = 'x-client-address';

const ipv6Prefix = /^([0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3})/i;

/** One subscriber of IPv6 has a whole /64: it counts as one client. */
function clientOf(headers: Headers): string {
  const address = headers.get(clientAddressHeader) ?? 'unknown';
  return address.includes('.') ? address : (ipv6Prefix.exec(address)?.[1] ?? address);
}

export function limitRequest(headers: Headers, name: LimitName): LimitState {
  return countRequest(name, clientOf(headers));
}

/** The answer with the RateLimit fields of the HTTP API working group's draft, and Retry-After on a refusal. */
export function withLimitHeaders(response: Response, state: LimitState): Response {
  response.headers.set('RateLimit-Policy', `${state.limit};w=${state.windowS}`);
  response.headers.set(
    'RateLimit',
    `limit=${state.limit}, remaining=${Math.max(0, state.remaining)}, reset=${state.resetS}`,
  );
  if (state.remaining < 0) response.headers.set('Retry-After', String(state.resetS));
  return response;
}
