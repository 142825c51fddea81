import { describe, expect, test } from 'vitest';
import { visitorOf } from './visitor.ts';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';

function told(userAgent: string | null, headers: Record<string, string> = {}) {
  const given = { ...headers, ...(userAgent === null ? {} : { 'user-agent': userAgent }) };
  return visitorOf(given, { isAutomated: false, countryHeader: 'cf-ipcountry' });
}

describe('who sent a beacon', () => {
  test.each([
    ['chrome', chrome],
    ['edge', `${chrome} Edg/156.0.0.0`],
    ['opera', `${chrome} OPR/120.0.0.0`],
    ['samsung', chrome.replace('Chrome/', 'SamsungBrowser/30.0 Chrome/')],
    ['safari', 'Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/26.0 Mobile/15E148 Safari/604.1'],
    ['chrome', 'Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 CriOS/156.0 Mobile/15E148 Safari/604.1'],
    ['firefox', 'Mozilla/5.0 (Windows NT 10.0; rv:150.0) Gecko/20100101 Firefox/150.0'],
    ['other', 'Something else'],
  ])('is told by family: %s', (browser, userAgent) => {
    expect(told(userAgent)).toEqual({ audience: 'real', browser });
  });

  test('is a person only without any sign of a program', () => {
    expect(told('Mozilla/5.0 (compatible; Googlebot/2.1)').audience).toBe('bot');
    expect(told(null).audience).toBe('bot');
    expect(told(`${chrome} HeadlessChrome/156.0.0.0`).audience).toBe('lab');
    expect(visitorOf({ 'user-agent': chrome }, { isAutomated: true }).audience).toBe('lab');
  });

  test('has a country only where a proxy names one, in two letters', () => {
    expect(told(chrome, { 'cf-ipcountry': 'no' }).country).toBe('NO');
    expect(told(chrome, { 'cf-ipcountry': '<script>' }).country).toBeUndefined();
    expect(visitorOf({ 'cf-ipcountry': 'NO' }, { isAutomated: false }).country).toBeUndefined();
  });
});
