import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountOf, findCouponFault } from './discount.ts';

const spring = {
  percent: 10,
  amountCents: null,
  minimumCents: 2000,
  validFrom: new Date('2026-03-01T00:00:00Z'),
  validUntil: new Date('2026-05-31T23:59:59Z'),
  maxUses: 3,
  isActive: true,
};
const occasion = {
  now: new Date('2026-04-01T12:00:00Z'),
  goodsCents: 4000,
  uses: 0,
  isUsedByCustomer: false,
};

describe('findCouponFault', () => {
  it.each([
    [null, {}],
    ['coupon-not-yet', { now: new Date('2026-02-28T23:59:59Z') }],
    ['coupon-expired', { now: new Date('2026-06-01T00:00:00Z') }],
    ['coupon-used-up', { uses: 3 }],
    ['coupon-used-by-you', { isUsedByCustomer: true }],
    ['coupon-below-minimum', { goodsCents: 1999 }],
  ] as const)('is %s on %j', (fault, changes) => {
    expect(findCouponFault(spring, { ...occasion, ...changes })).toBe(fault);
  });

  it('tells nobody of a code that is switched off', () => {
    expect(findCouponFault({ ...spring, isActive: false }, occasion)).toBe('coupon-unknown');
    expect(findCouponFault(null, occasion)).toBe('coupon-unknown');
  });
});

describe('discountOf', () => {
  it('takes a share to the nearest cent, or a sum', () => {
    expect(discountOf(spring, 4005)).toBe(401);
    expect(discountOf({ ...spring, percent: null, amountCents: 500 }, 4000)).toBe(500);
  });

  it('never takes more than there is, and never adds', () => {
    const kinds = fc.oneof(
      fc.record({ percent: fc.integer({ min: 1, max: 100 }), amountCents: fc.constant(null) }),
      fc.record({ percent: fc.constant(null), amountCents: fc.integer({ min: 1, max: 1_000_000 }) }),
    );
    fc.assert(
      fc.property(kinds, fc.nat(1_000_000), (kind, goodsCents) => {
        const discount = discountOf({ ...spring, ...kind }, goodsCents);
        expect(discount).toBeGreaterThanOrEqual(0);
        expect(discount).toBeLessThanOrEqual(goodsCents);
        expect(Number.isInteger(discount)).toBe(true);
      }),
    );
  });
});
