import { describe, expect, it } from 'vitest';
import { createOrderKey, isOrderKey } from './order-key.ts';

const secret = 'a secret that is long enough for anybody';

describe('order key', () => {
  it('opens its own order and no other', () => {
    const key = createOrderKey('NL-2611-7K4QX', secret);
    expect(key).toMatch(/^[\w-]{22}$/);
    expect(isOrderKey('NL-2611-7K4QX', key, secret)).toBe(true);
    expect(isOrderKey('NL-2611-7K4QY', key, secret)).toBe(false);
    expect(isOrderKey('NL-2611-7K4QX', key, `${secret}.`)).toBe(false);
  });

  it('is refused when it is cut, longer, empty or no key at all', () => {
    const key = createOrderKey('NL-2611-7K4QX', secret);
    for (const wrong of [key.slice(1), `${key}AAAA`, '', '%', 'undefined', 'ключ']) {
      expect(isOrderKey('NL-2611-7K4QX', wrong, secret), wrong).toBe(false);
    }
  });
});
