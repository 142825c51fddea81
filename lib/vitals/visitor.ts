import type { IncomingHttpHeaders } from 'node:http';
import type { Audience, Browser, Visitor } from './view.ts';

/** In this order: most browsers name those that they descend from. */
const marks: readonly (readonly [Browser, RegExp])[] = [
  ['edge', /\bEdg(?:e|A|iOS)?\//],
  ['samsung', /\bSamsungBrowser\//],
  ['opera', /\b(?:OPR|Opera)\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['safari', /\bSafari\//],
];

const bots = /bot\b|crawl|spider|slurp|pagespeed|gtmetrix|pingdom|curl\//i;
const lab = /headless|lighthouse/i;

function audienceOf(userAgent: string | undefined, isAutomated: boolean): Audience {
  if (userAgent === undefined || bots.test(userAgent)) return 'bot';
  return isAutomated || lab.test(userAgent) ? 'lab' : 'real';
}

function browserOf(userAgent: string): Browser {
  return marks.find(([, mark]) => mark.test(userAgent))?.[0] ?? 'other';
}

interface VisitorOptions {
  /** Whether the browser said itself that a program drives it. */
  readonly isAutomated: boolean;
  /** The header in which a proxy of the shop's own names the country. */
  readonly countryHeader?: string | undefined;
}

/** What the headers of a beacon say of its sender, in words that thousands share. */
export function visitorOf(
  headers: Readonly<IncomingHttpHeaders>,
  { isAutomated, countryHeader }: VisitorOptions,
): Visitor {
  const userAgent = headers['user-agent'];
  const named = countryHeader ? headers[countryHeader.toLowerCase()] : undefined;
  const country = typeof named === 'string' ? named.toUpperCase() : undefined;
  return {
    audience: audienceOf(userAgent, isAutomated),
    browser: browserOf(userAgent ?? ''),
    ...(country && /^[A-Z]{2}$/.test(country) ? { country } : {}),
  };
}
