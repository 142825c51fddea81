import { describe, expect, it } from 'vitest';
import { requireSameOrigin } from './same-origin.ts';

function send(headers: Record<string, string>, method = 'POST') {
  const request = new Request('http://inner:3000/api/v1/orders', { method });
  // The constructor drops these two names, a server does not.
  Object.defineProperty(request, 'headers', { value: new Headers(headers) });
  return () => requireSameOrigin(request, 'https://shop.example');
}

describe('same origin', () => {
  it('lets the shop itself write, by its own host or its public address', () => {
    expect(send({ host: 'localhost:3000', origin: 'http://localhost:3000' })).not.toThrow();
    expect(send({ host: 'inner:3000', origin: 'https://shop.example' })).not.toThrow();
  });

  it('refuses a post from another site', () => {
    expect(send({ host: 'localhost:3000', origin: 'https://evil.example' })).toThrow('another site');
    expect(send({ host: 'localhost:3000', origin: 'null' })).toThrow('another site');
    expect(send({ host: 'localhost:3000', 'sec-fetch-site': 'cross-site' })).toThrow('another site');
  });

  it('lets programs write and anybody read', () => {
    expect(send({ host: 'localhost:3000' })).not.toThrow();
    expect(send({ host: 'localhost:3000', origin: 'https://evil.example' }, 'GET')).not.toThrow();
  });
});
