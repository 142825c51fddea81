import 'server-only';
import { env, publicUrl } from '#lib/env';

interface PushKeys {
  readonly subject: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** What push services know this shop by; null where it has no keys, and then nobody can be told. */
export function pushKeys(): PushKeys | null {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, MAIL_REPLY_TO } = env();
  if (!publicKey || !privateKey) return null;
  const address = publicUrl();
  const subject = address.startsWith('https:')
    ? address
    : `mailto:${MAIL_REPLY_TO ?? 'shop@nordlayer.example'}`;
  return { subject, publicKey, privateKey };
}

export function pushPublicKey(): string | null {
  return pushKeys()?.publicKey ?? null;
}
