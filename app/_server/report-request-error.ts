import { log } from '#lib/log';
import { sentryServer } from './sentry-server.ts';

interface FailedRequest {
  readonly method: string;
  /** The route's template, never the address itself. */
  readonly routePath: string;
  readonly routeType: string;
}

export async function reportRequestError(error: unknown, request: FailedRequest): Promise<void> {
  log.error('request-failed', { ...request }, error);
  const sentry = await sentryServer();
  sentry?.captureException(error, { tags: { route: request.routePath, routeType: request.routeType } });
}
