import { vitalsPath } from '#lib/vitals/names';

/**
 * The tokens with which pages of the shop report, by route; the browser keeps the answer for a while. Without
 * them beacons still count, a little less.
 */
export function loadPageTokens(release: string): (route: string) => unknown {
  let tokens: Readonly<Record<string, unknown>> = {};
  fetch(`${vitalsPath}?release=${encodeURIComponent(release)}`, { credentials: 'omit' })
    .then((response) => response.json())
    .then((answer) => {
      tokens = answer;
    })
    .catch(() => undefined);
  return (route) => tokens[route];
}
