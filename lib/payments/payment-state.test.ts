import { describe, expect, it } from 'vitest';
import { derivePaymentSums, dueCents } from './payment-state.ts';

const payment = (paidCents: number, refundedCents = 0, dispute: 'open' | 'won' | 'lost' | null = null) => ({
  paidCents,
  refundedCents,
  dispute,
});

describe('derivePaymentSums', () => {
  it.each([
    ['due', []],
    ['due', [payment(0)]],
    ['part-paid', [payment(400)]],
    ['paid', [payment(0), payment(1000)]],
    ['paid', [payment(600), payment(400)]],
    ['part-refunded', [payment(1000, 1)]],
    ['refunded', [payment(1000, 1000)]],
    ['refunded', [payment(1000, 0, 'lost')]],
    ['disputed', [payment(1000, 0, 'open')]],
    ['paid', [payment(1000, 0, 'won')]],
    // The price was lowered after it was paid, and the difference went back.
    ['paid', [payment(1200, 200)]],
  ] as const)('is %s after %j of 1000', (state, payments) => {
    expect(derivePaymentSums(payments, 1000).state).toBe(state);
  });

  it('asks for nothing where nothing costs', () => {
    expect(derivePaymentSums([], 0).state).toBe('paid');
  });
});

describe('dueCents', () => {
  it('never asks again for what was given back', () => {
    expect(dueCents({ totalCents: 1000, paidCents: 0 })).toBe(1000);
    expect(dueCents({ totalCents: 1000, paidCents: 1000 })).toBe(0);
    expect(dueCents({ totalCents: 800, paidCents: 1000 })).toBe(0);
  });
});
