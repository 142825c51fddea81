import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { publicUrl } from '#lib/env';
import type { UploadSender } from '#lib/models/server';
import { clientAddressHeader } from './rate-limit.ts';

const visitorCookie = 'nl_visitor';
const keptS = 30 * 86_400;

/** Who sends a file. A browser that has no secret of its own yet is given one. */
export async function uploadSender({ headers }: Request): Promise<UploadSender> {
  const jar = await cookies();
  const known = jar.get(visitorCookie)?.value;
  const visitorKey = known || randomBytes(24).toString('base64url');
  if (!known) {
    const secure = publicUrl().startsWith('https:');
    jar.set(visitorCookie, visitorKey, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: keptS });
  }
  return { visitorKey, clientAddress: headers.get(clientAddressHeader) ?? 'unknown' };
}
