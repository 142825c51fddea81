import type { Locale } from '#lib/text/locale';

const worker = '/push-worker.js';
/** Which orders this browser is told of: one address at the push service serves all of them. */
const memory = 'nordlayer-told-of';

function toldOf(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(memory) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    // Without a memory the button is only shown as off.
    return [];
  }
}

function remember(addresses: readonly string[]): void {
  try {
    localStorage.setItem(memory, JSON.stringify(addresses.slice(-20)));
  } catch {
    // A browser that keeps nothing is told all the same.
  }
}

/** The key of an order's link is a secret: what is kept here names the order alone. */
function nameOf(address: string): string {
  return new URL(address, location.origin).pathname;
}

async function send(method: 'POST' | 'DELETE', address: string, body: unknown): Promise<void> {
  const answer = await fetch(address, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The shop answered ${answer.status}.`);
}

/** The browser's address at its push service, where this page has asked for it. */
export async function readSubscription(address: string): Promise<PushSubscription | null> {
  if (!toldOf().includes(nameOf(address))) return null;
  const registration = await navigator.serviceWorker.getRegistration(worker);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export async function subscribe({
  publicKey,
  address,
  locale,
}: {
  publicKey: string;
  address: string;
  locale: Locale;
}): Promise<void> {
  await navigator.serviceWorker.register(worker, { scope: '/' });
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  await send('POST', address, { ...subscription.toJSON(), locale });
  remember([...toldOf(), nameOf(address)]);
}

export async function unsubscribe(address: string): Promise<void> {
  const subscription = await readSubscription(address);
  if (subscription) await send('DELETE', address, { endpoint: subscription.endpoint });
  remember(toldOf().filter((each) => each !== nameOf(address)));
}
