import 'server-only';
import { createHash } from 'node:crypto';

/** What the database keeps of a secret that only the customer's browser holds. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
