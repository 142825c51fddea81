/** What most visitors open first, in both languages. */
const mainPages = ['/', '/gallery', '/print', '/ru', '/ru/gallery', '/ru/print'];

const parallelRequests = 2;
const requestTimeoutMs = 20_000;

export interface WarmedPages {
  readonly warmed: number;
  readonly failed: number;
}

/** Asks a shop for pages, so that the next visitor does not wait for their rendering. Never rejects. */
export async function warmPages(origin: string, pages: readonly string[] = mainPages): Promise<WarmedPages> {
  const waiting = [...pages];
  let warmed = 0;
  const work = async () => {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      if (await answers(origin + page)) warmed += 1;
    }
  };
  await Promise.all(Array.from({ length: parallelRequests }, work));
  return { warmed, failed: pages.length - warmed };
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(requestTimeoutMs) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    // It is rendered when somebody asks for it.
    return false;
  }
}
