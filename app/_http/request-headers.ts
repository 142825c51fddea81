import { cookies, headers } from 'next/headers';

/**
 * The headers of the request, with the cookies as they are by now: the page that follows an action in the same answer
 * has to know what the action has set, and the framework's headers still tell what was sent.
 */
export async function requestHeaders(): Promise<Headers> {
  const jar = (await cookies()).getAll();
  const current = new Headers(await headers());
  current.set('cookie', jar.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '));
  return current;
}
