import { env } from '#lib/env';

let started: Promise<typeof import('@sentry/nextjs')> | undefined;

/** The error reporter, loaded only where a DSN is set; undefined elsewhere. */
export async function sentryServer(): Promise<typeof import('@sentry/nextjs') | undefined> {
  const { SENTRY_DSN: dsn, RELEASE: release } = env();
  if (!dsn) return undefined;
  started ??= import('@sentry/nextjs').then((sentry) => {
    sentry.init({ dsn, release });
    return sentry;
  });
  return await started;
}
