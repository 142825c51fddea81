import 'server-only';
import { env } from './env.ts';

const levels = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof levels)[number];
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields, error?: unknown): void;
}

function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { cause: String(error) };
  return { cause: error.message, stack: error.stack, root: error.cause ? String(error.cause) : undefined };
}

/** One JSON line an event. Never pass personal data: ids, not names or addresses. */
function write(level: Level, event: string, fields: LogFields): void {
  if (levels.indexOf(level) < levels.indexOf(env().LOG_LEVEL)) return;
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
}

export const log: Log = {
  debug: (event, fields = {}) => write('debug', event, fields),
  info: (event, fields = {}) => write('info', event, fields),
  warn: (event, fields = {}) => write('warn', event, fields),
  error: (event, fields = {}, error) =>
    write('error', event, { ...fields, ...(error === undefined ? {} : describe(error)) }),
};
