import { publicUrl } from '#lib/env';
import { DomainError } from '#lib/errors';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}

/**
 * Refuses what another site makes a visitor's browser send with his cookies. Programs send neither header
 * and no cookies of anybody, so they pass.
 */
export function requireSameOrigin(request: Request, shopUrl = publicUrl()): void {
  if (safeMethods.has(request.method)) return;
  const { headers } = request;
  const origin = headers.get('origin');
  const ours = [headers.get('x-forwarded-host'), headers.get('host'), hostOf(shopUrl)];
  const isForeign = origin !== null && !ours.includes(hostOf(origin) ?? 'none');
  if (isForeign || (origin === null && headers.get('sec-fetch-site') === 'cross-site')) {
    throw new DomainError('FORBIDDEN', 'This was sent from another site.', { reason: 'cross-origin' });
  }
}
