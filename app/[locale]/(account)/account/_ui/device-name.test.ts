import { describe, expect, it } from 'vitest';
import { deviceName } from './device-name.ts';

const agents = [
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36',
    'Chrome, Linux',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1',
    'Safari, iOS',
  ],
  ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'Firefox, Android'],
] as const;

describe('deviceName', () => {
  it.each(agents)('reads %s as a person would say it', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });

  it('says nothing of what it does not know', () => {
    expect(deviceName('curl/8.0')).toBeNull();
    expect(deviceName(null)).toBeNull();
  });
});
