import type { IncomingMessage } from 'node:http';

/** The address as the last trusted proxy saw it; what a client writes into the header itself is not believed. */
export function clientAddressOf(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxyHops: number,
): string {
  const remote = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxyHops === 0) return remote;
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return forwarded.at(-trustedProxyHops)?.trim() || remote;
}

/**
 * The network that an address belongs to: the first 24 bits of IPv4, the first 48 of IPv6. Whoever has one
 * address there has many.
 */
export function networkOf(address: string): string {
  const first24Bits = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address)?.[1];
  if (first24Bits) return first24Bits;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const full = [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0')];
  return full.slice(0, 3).join(':') || address;
}
