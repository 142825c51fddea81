import type { StripeBooks } from './stripe-books.ts';
import { ApiError } from './stripe-objects.ts';

export interface ApiCall {
  readonly method: string;
  readonly url: URL;
  /** The form as it was sent. */
  readonly body: string;
  readonly idempotencyKey: string | undefined;
  /** Where a session is paid. */
  readonly pageOf: (sessionId: string) => string;
}

function list(data: readonly object[]) {
  return { object: 'list', data, has_more: false };
}

/** The part of Stripe's API that the shop uses. */
export function createStripeApi(books: StripeBooks) {
  const answered = new Map<string, { readonly asked: string; readonly answer: object }>();

  /** The same key again gets the same answer; with something else asked it is a mistake. */
  const onceAKey = ({ idempotencyKey: key, body: asked }: ApiCall, work: () => object): object => {
    const known = key ? answered.get(key) : undefined;
    if (known && known.asked !== asked) {
      throw new ApiError(400, 'idempotency_error', 'This key was used with other parameters.');
    }
    const answer = known?.answer ?? work();
    if (key) answered.set(key, { asked, answer });
    return answer;
  };

  const answerSession = (call: ApiCall, [id, verb]: readonly string[]): object => {
    if (id === undefined) {
      const form = new URLSearchParams(call.body);
      return onceAKey(call, () => ({ ...books.openSession(form, call.pageOf) }));
    }
    const session = verb === 'expire' ? books.expire(id) : books.session(id);
    const intent = session.payment_intent ? books.intents.get(session.payment_intent) : undefined;
    return { ...session, payment_intent: intent ?? null };
  };

  return (call: ApiCall): object => {
    const [, , noun, ...rest] = call.url.pathname.split('/');
    const isPost = call.method === 'POST';
    const intentId = call.url.searchParams.get('payment_intent') ?? '';
    if (noun === 'checkout') return answerSession(call, rest.slice(1));
    if (noun === 'refunds' && isPost) {
      return onceAKey(call, () => ({ ...books.refund(new URLSearchParams(call.body)) }));
    }
    if (noun === 'refunds') return list(books.refundsOf(intentId));
    if (noun === 'disputes') return list(books.disputesOf(intentId));
    throw new ApiError(404, 'invalid_request_error', `Unrecognized request URL (${call.url.pathname})`);
  };
}
