import { findActor } from '#lib/accounts';
import type { Actor } from '#lib/context';

/** Who sent a request with these headers. */
export async function currentActor(headers: Headers): Promise<Actor> {
  return await findActor(headers);
}
