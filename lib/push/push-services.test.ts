import { describe, expect, it } from 'vitest';
import { isPushService } from './push-services.ts';

describe('isPushService', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
    'https://web.push.apple.com/abc',
  ])('knows %s', (endpoint) => {
    expect(isPushService(endpoint)).toBe(true);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8080/x',
    'https://fcm.googleapis.com.evil.example/x',
    'https://evil.example/fcm.googleapis.com',
    'https://me@fcm.googleapis.com/x',
    'https://127.0.0.1/x',
    'https://xpush.apple.com/x',
    'not an address',
  ])('sends nothing to %s', (endpoint) => {
    expect(isPushService(endpoint)).toBe(false);
  });
});
