import { CLSThresholds, FCPThresholds, INPThresholds, LCPThresholds, TTFBThresholds } from 'web-vitals';

/**
 * What a page may weigh and how fast it must be. The one source of these numbers: the bundle check, the
 * Lighthouse gate (a test keeps lighthouserc.json equal) and the dashboard of real visits read them.
 */
export const budgets = {
  /** Compressed with gzip, as the first load of any customer page. */
  firstLoad: {
    /** An empty page of the framework weighs 132 kB. */
    scriptBytes: 150_000,
    styleBytes: 15_000,
  },
  /** Compressed with gzip, what draws in 3D: three.js, its renderer for React and our scene, without React. */
  viewer: { scriptBytes: 191_000 },
  /** Compressed with brotli: what measures visits, loaded after the page. */
  reporterBytes: 7000,
  /** One view of a page, from its document to its pictures, with all that is loaded ahead. */
  view: { requests: 25, bytes: 850_000 },
  /** Lighthouse, mobile, the median of five runs. */
  lab: {
    performance: 0.95,
    accessibility: 1,
    bestPractices: 1,
    seo: 1,
    layoutShift: 0.02,
    /** Everything that arrives while the page settles: the first load, and what is fetched after it. */
    scriptBytes: 200_000,
  },
  /** The 75th percentile of what the shop times by itself, in ms. */
  times: {
    /** The slowest picture of a view; the slowest request of each kind. */
    image: 2000,
    api: 2000,
    /** From a changed setting to the price that shows it. */
    'render-configurator': 50,
    /** 30 frames a second while a model is turned. */
    'viewer-frame': 33,
  },
  /** The 75th percentile of real visits; times in milliseconds. */
  field: {
    LCP: LCPThresholds[0],
    INP: INPThresholds[0],
    CLS: CLSThresholds[0],
    FCP: FCPThresholds[0],
    TTFB: TTFBThresholds[0],
  },
} as const;
