import { afterEach, beforeEach, expect, vi } from 'vitest';

// A test that makes the code complain is a test that fails: errors are part of the behaviour.
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  expect(calls, 'console.error was called').toEqual([]);
});
