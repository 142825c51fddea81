import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

// The hash is slow on purpose, and slower where many tests run at once.
describe('password', { timeout: 60_000 }, () => {
  it('is told apart from every other and stored with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('layer by layer'), hashPassword('layer by layer')]);
    expect(one).not.toBe(two);
    expect(await verifyPassword({ hash: one, password: 'layer by layer' })).toBe(true);
    expect(await verifyPassword({ hash: one, password: 'layer by Layer' })).toBe(false);
  });

  it('is refused where the stored hash is not one', async () => {
    expect(await verifyPassword({ hash: '', password: 'layer by layer' })).toBe(false);
    expect(await verifyPassword({ hash: 'scrypt$1$2$3', password: 'layer by layer' })).toBe(false);
  });
});
