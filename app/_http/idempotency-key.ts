import { z } from 'zod';
import { DomainError } from '#lib/errors';

const keySchema = z.string().regex(/^[\x21-\x7e]{1,255}$/);

/** The Idempotency-Key of a request, or undefined where it has none. */
export function idempotencyKeyOf(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key');
  if (key === null) return undefined;
  if (keySchema.safeParse(key).success) return key;
  throw new DomainError('INVALID', 'Idempotency-Key takes 1 to 255 visible ASCII characters.', {
    reason: 'fields',
    fields: { 'Idempotency-Key': 'not-a-key' },
  });
}

export function requireIdempotencyKey(headers: Headers): string {
  const key = idempotencyKeyOf(headers);
  if (key !== undefined) return key;
  throw new DomainError('INVALID', 'This request needs an Idempotency-Key.', {
    reason: 'fields',
    fields: { 'Idempotency-Key': 'required' },
  });
}
