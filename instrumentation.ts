import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startServer } = await import('./app/_server/start-server.ts');
  await startServer();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { reportRequestError } = await import('./app/_server/report-request-error.ts');
  await reportRequestError(error, {
    method: request.method,
    routePath: context.routePath,
    routeType: context.routeType,
  });
};
