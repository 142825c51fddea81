import { describe, expect, test } from 'vitest';
import { networkOf } from './client-address.ts';

describe('the network of an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.99', '203.0.113'],
    ['2001:db8:12:34::1', '2001:db8:12'],
    ['2001:DB8:12:ffff:1:2:3:4', '2001:db8:12'],
    ['2001:db8::1', '2001:db8:0'],
    ['::1', '0:0:0'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
