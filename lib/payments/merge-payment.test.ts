import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePayment } from './merge-payment.ts';
import type { ObservedPayment } from './provider.ts';

const begun: Parameters<typeof mergePayment>[0] = {
  amountCents: 4070,
  currency: 'EUR',
  state: 'open',
  intentId: null,
  paidCents: 0,
  dispute: null,
  failure: null,
  fault: null,
};

const looked: ObservedPayment = {
  providerId: 'cs_1',
  intentId: 'pi_1',
  state: 'open',
  amountCents: 4070,
  currency: 'EUR',
  paidCents: 0,
  dispute: null,
  failure: null,
  refunds: [],
};
const paid = { ...looked, state: 'paid', paidCents: 4070 } as const;

/** What a provider says of one payment while time passes. */
const history: readonly ObservedPayment[] = [
  { ...looked, intentId: null },
  { ...looked, failure: 'insufficient_funds' },
  { ...looked, state: 'processing' },
  paid,
  { ...paid, dispute: 'open' },
  { ...paid, dispute: 'won' },
];

describe('mergePayment', () => {
  it('comes to the same whatever order the looks come in, and however often', () => {
    const looks = fc.shuffledSubarray([...history, ...history], {
      minLength: history.length * 2,
      maxLength: history.length * 2,
    });
    fc.assert(
      fc.property(looks, (seen) => {
        const known = seen.reduce((payment, look) => mergePayment(payment, look), { ...begun });
        expect(known).toMatchObject({ state: 'paid', paidCents: 4070, dispute: 'won', failure: null });
      }),
    );
  });

  it('takes money that came in after the page was thought closed', () => {
    const ended = mergePayment(begun, { ...looked, state: 'ended' });
    expect(ended.state).toBe('ended');
    expect(mergePayment(ended, paid)).toMatchObject({ state: 'paid', paidCents: 4070 });
  });

  it('counts nothing of another sum or currency, and says so', () => {
    expect(mergePayment(begun, { ...paid, amountCents: 4071 })).toEqual({ ...begun, fault: 'other-amount' });
    expect(mergePayment(begun, { ...paid, paidCents: 1 })).toEqual({ ...begun, fault: 'other-amount' });
    expect(mergePayment(begun, { ...paid, currency: 'USD' })).toEqual({ ...begun, fault: 'other-currency' });
  });
});
