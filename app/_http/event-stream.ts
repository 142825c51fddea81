interface Connection {
  readonly send: (event: string, data: string) => void;
  readonly end: () => void;
}

/** Called when the stream is over, whoever ended it. */
type Cleanup = () => void;

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Compressed it would be held back until a block is full; a proxy must not collect it either.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

const beatMs = 20_000;
const retryMs = 2000;

/** Server-sent events: `open` gets the way to the browser and says how to clean up. */
export function eventStreamResponse(request: Request, open: (connection: Connection) => Cleanup): Response {
  const encoder = new TextEncoder();
  let finish: Cleanup = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      let cleanup: Cleanup = () => undefined;
      let isOpen = true;
      // A browser that is gone without a word is only noticed by writing to it.
      const beat = setInterval(() => write(': still here\n\n'), beatMs);
      finish = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(beat);
        cleanup();
      };
      const end = () => {
        if (!isOpen) return;
        finish();
        controller.close();
      };
      request.signal.addEventListener('abort', end, { once: true });
      cleanup = open({ end, send: (event, data) => isOpen && write(`event: ${event}\ndata: ${data}\n\n`) });
      write(`retry: ${retryMs}\n: open\n\n`);
    },
    cancel: () => finish(),
  });
  return new Response(body, { headers });
}
