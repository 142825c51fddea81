interface CacheLife {
  /** Seconds for which a browser may go on without asking. */
  readonly stale: number;
  /** Seconds after which the next request makes a fresh copy in the background. */
  readonly revalidate: number;
  /** Seconds after which the copy may not be served at all. */
  readonly expire: number;
}

// An edit reaches an open tab no later than this: below 30 s the framework does not go.
const staleS = 30;
const dayS = 86_400;

function life(revalidate: number): CacheLife {
  return { stale: staleS, revalidate, expire: Math.max(dayS, revalidate * 2) };
}

/** How long each kind of content may be served before it is asked for again; edits do not wait for this. */
export const cacheLifetimes = {
  projectList: life(900),
  project: life(3600),
  services: life(1800),
  articles: life(600),
  facts: life(3600),
  search: life(600),
  settings: life(dayS),
} as const;
