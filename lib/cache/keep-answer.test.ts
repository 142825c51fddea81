import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerAt, keepAnswer } from './keep-answer.ts';
import { SharedCaches } from './shared-caches.ts';

const keeping = { tags: ['projects'], life: 'projectList' } as const;
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('keepAnswer', () => {
  it('makes an answer once for all who ask', async () => {
    const caches = new SharedCaches<string>();
    const make = vi.fn(async () => '{"data":1}');
    const ask = () => keepAnswer({ ...keeping, key: 'once' }, make, caches);
    const answers = await Promise.all(Array.from({ length: 200 }, ask));
    expect(new Set(answers.map(({ etag }) => etag)).size).toBe(1);
    expect((await ask()).json).toBe('{"data":1}');
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('makes it anew after a change, for those too who come while the old one is being made', async () => {
    const caches = new SharedCaches<string>();
    const held = Promise.withResolvers<string>();
    const asked = { ...keeping, key: 'changed' };
    const early = keepAnswer(asked, () => held.promise, caches);
    await pause();
    caches.learn([{ tag: 'projects', mark: '1' }]);
    await pause();
    const late = await keepAnswer(asked, async () => 'new', caches);
    held.resolve('old');
    expect((await early).json).toBe('old');
    expect(late.json).toBe('new');
    expect((await keepAnswer(asked, async () => 'never', caches)).json).toBe('new');
  });

  it('gives an answer that is past its time once more, and the next one after that', async () => {
    const caches = new SharedCaches<string>();
    const asked = { ...keeping, key: 'aged' };
    await keepAnswer(asked, async () => 'first', caches);
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 1_000_000);
    onTestFinished(() => clock.mockRestore());
    expect((await keepAnswer(asked, async () => 'second', caches)).json).toBe('first');
    await pause();
    expect((await keepAnswer(asked, async () => 'third', caches)).json).toBe('second');
  });

  it('is known by its address from then on, until it changes or is past its time', async () => {
    const caches = new SharedCaches<string>();
    const address = '/api/v1/projects?page=2';
    const asked = { ...keeping, key: 'addressed', address };
    expect(answerAt(address, caches)).toBeUndefined();
    const answer = await keepAnswer(asked, async () => 'first', caches);
    expect(answerAt(address, caches)).toBe(answer);
    expect(answerAt('/api/v1/projects?page=3', caches)).toBeUndefined();
    caches.learn([{ tag: 'projects', mark: '1' }]);
    expect(answerAt(address, caches)).toBeUndefined();
    await pause();
    await keepAnswer(asked, async () => 'second', caches);
    expect(answerAt(address, caches)?.json).toBe('second');
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 1_000_000);
    onTestFinished(() => clock.mockRestore());
    expect(answerAt(address, caches)).toBeUndefined();
  });

  it('keeps nothing when the making fails', async () => {
    const caches = new SharedCaches<string>();
    const asked = { ...keeping, key: 'failing' };
    await expect(keepAnswer(asked, () => Promise.reject(new Error('no database')), caches)).rejects.toThrow();
    expect((await keepAnswer(asked, async () => 'well', caches)).json).toBe('well');
  });
});
