// A server that speaks as much of Stripe's HTTP as the shop uses, with a page to pay on; its events are signed by
// Stripe's own SDK.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import Stripe from 'stripe';
import { createStripeApi } from './stripe-api.ts';
import { StripeBooks } from './stripe-books.ts';
import { ApiError, type FakeEvent } from './stripe-objects.ts';
import { payPage } from './stripe-page.ts';

export interface SignedEvent {
  readonly body: string;
  readonly signature: string;
}

interface ServerOptions {
  readonly port?: number;
  readonly webhookSecret: string;
  /** Hears every event, as the shop's webhook does. */
  readonly hear?: (event: SignedEvent) => Promise<void>;
}

export interface StripeServer {
  readonly address: string;
  readonly books: StripeBooks;
  /** Every event so far, the oldest first. */
  readonly events: readonly FakeEvent[];
  /** An event as it goes out; signed so many seconds ago. */
  sign(event: object, secondsAgo?: number): SignedEvent;
  close(): Promise<void>;
}

const signer = new Stripe('sk_test_signs_only');

function keyOf(request: IncomingMessage): string | undefined {
  const key = request.headers['idempotency-key'];
  return Array.isArray(key) ? key[0] : key;
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function answerer(books: StripeBooks) {
  const api = createStripeApi(books);
  const showPage = async (request: IncomingMessage, response: ServerResponse, id: string) => {
    const session = books.session(id);
    const card = new URLSearchParams(await text(request)).get('card') ?? '';
    const outcome = request.method === 'POST' ? books.pay(id, card) : null;
    if (outcome === 'paid') response.writeHead(303, { Location: session.success_url }).end();
    else {
      const page = payPage(session, outcome);
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    }
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const [, place, id = ''] = url.pathname.split('/');
    if (place === 'pay') return await showPage(request, response, id);
    const call = { method: request.method ?? 'GET', url, body: await text(request) };
    const pageOf = (sessionId: string) => `${url.origin}/pay/${sessionId}`;
    sendJson(response, 200, api({ ...call, idempotencyKey: keyOf(request), pageOf }));
  };
}

export async function startStripeServer(options: ServerOptions): Promise<StripeServer> {
  const { port = 0, webhookSecret: secret, hear } = options;
  const events: FakeEvent[] = [];
  const sign = (event: object, secondsAgo = 0): SignedEvent => {
    const payload = JSON.stringify(event);
    const timestamp = Math.floor(Date.now() / 1000) - secondsAgo;
    return {
      body: payload,
      signature: signer.webhooks.generateTestHeaderString({ payload, secret, timestamp }),
    };
  };
  const books = new StripeBooks((event) => {
    events.push(event);
    void hear?.(sign(event));
  });
  const answer = answerer(books);
  const server = createServer((request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      const error = thrown instanceof ApiError ? thrown : new ApiError(500, 'api_error', String(thrown));
      sendJson(response, error.status, { error: { type: error.type, message: error.message } });
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${at.port}`,
    books,
    events,
    sign,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
