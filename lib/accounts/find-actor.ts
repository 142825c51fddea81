import 'server-only';
import type { Actor } from '#lib/context';
import { getAuth } from './auth.ts';

const guest: Actor = { kind: 'guest' };

/** Who sent a request, by its session cookie. */
export async function findActor(headers: Headers): Promise<Actor> {
  if (!headers.get('cookie')?.includes('session_token')) return guest;
  const session = await getAuth().api.getSession({ headers, query: { disableRefresh: true } });
  if (!session?.user.isActive) return guest;
  const role = session.user.role === 'admin' ? 'admin' : 'customer';
  return { kind: 'user', userId: session.user.id, role };
}
