interface Follow {
  readonly reference: string;
  readonly orderKey: string;
  /** The stamp of what the page shows. */
  readonly shown: () => string;
  readonly onChange: () => void;
}

const askEveryMs = 2000;
/** A stream that breaks off so often is one that the network does not let through. */
const mostFailures = 3;

async function readStamp(address: string, signal: AbortSignal): Promise<string | null> {
  try {
    const answer = await fetch(address, { signal, cache: 'no-store' });
    return answer.ok ? (await answer.json()).data.stamp : null;
  } catch {
    // No network for now: the next question may find one.
    return null;
  }
}

/**
 * Hears of every change of an order by a stream of events; asks every two seconds where there is none. Only
 * while somebody looks at the page: a hidden one catches up when it is shown again.
 */
export function followOrder({ reference, orderKey, shown, onChange }: Follow): () => void {
  const address = (what: string) => `/api/v1/orders/${reference}/${what}?key=${orderKey}`;
  let stop: () => void = () => undefined;

  const ask = () => {
    const control = new AbortController();
    const timer = setInterval(async () => {
      const stamp = await readStamp(address('stamp'), control.signal);
      if (stamp !== null && stamp !== shown()) onChange();
    }, askEveryMs);
    stop = () => {
      clearInterval(timer);
      control.abort();
    };
  };

  const listen = () => {
    let failures = 0;
    const stream = new EventSource(`${address('live')}&since=${encodeURIComponent(shown())}`);
    stop = () => stream.close();
    stream.addEventListener('open', () => {
      failures = 0;
    });
    stream.addEventListener('changed', () => onChange());
    stream.addEventListener('error', () => {
      failures += 1;
      if (stream.readyState !== EventSource.CLOSED && failures < mostFailures) return;
      stream.close();
      ask();
    });
  };

  const follow = () => {
    stop();
    stop = () => undefined;
    if (document.visibilityState === 'hidden') return;
    if ('EventSource' in globalThis) listen();
    else ask();
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    stop();
  };
}
