import type { Audience, Browser, Visitor } from './view.ts';

interface HeaderSource {
  get(name: string): string | null;
}

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

function audienceOf(userAgent: string | null, isAutomated: boolean): Audience {
  if (userAgent === null || bots.test(userAgent)) return 'bot';
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
export function visitorOf(headers: HeaderSource, { isAutomated, countryHeader }: VisitorOptions): Visitor {
  const userAgent = headers.get('user-agent');
  const country = countryHeader ? headers.get(countryHeader)?.toUpperCase() : undefined;
  return {
    audience: audienceOf(userAgent, isAutomated),
    browser: browserOf(userAgent ?? ''),
    ...(country && /^[A-Z]{2}$/.test(country) ? { country } : {}),
  };
}
