import { ZodError } from 'zod';
import { DomainError, type ErrorCode } from '#lib/errors';
import { log } from '#lib/log';

const statuses: Record<ErrorCode, number> = {
  NOT_FOUND: 404,
  CONFLICT: 409,
  INVALID: 422,
  FORBIDDEN: 403,
  LIMIT_EXCEEDED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

const titles: Record<ErrorCode, string> = {
  NOT_FOUND: 'Not found',
  CONFLICT: 'In conflict with what is there',
  INVALID: 'Not valid',
  FORBIDDEN: 'Not allowed',
  LIMIT_EXCEEDED: 'Too many or too large',
  UNAVAILABLE: 'Not available right now',
  INTERNAL: 'A fault of ours',
};

/** Problem details of RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly reason?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
}

export function domainErrorOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof ZodError) {
    const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]));
    return new DomainError('INVALID', 'Some fields are not valid.', { fields, cause: error });
  }
  return new DomainError('INTERNAL', 'Something failed on our side. Nothing of yours was lost.', {
    cause: error,
  });
}

function problemOf(error: DomainError): Omit<Problem, 'status'> {
  const { code, message, reason, facts, fields } = error;
  return {
    type: reason ? `/docs#${reason}` : 'about:blank',
    title: titles[code],
    detail: message,
    ...(reason ? { reason } : {}),
    ...(facts ? { facts } : {}),
    ...(fields ? { errors: Object.entries(fields).map(([field, detail]) => ({ field, detail })) } : {}),
  };
}

/**
 * The one place where an error becomes an answer; an unknown error is logged and never shows its message.
 * `invalidStatus` says what is wrong: the body (422) or the address itself (400).
 */
export function problemResponse(thrown: unknown, invalidStatus = statuses.INVALID): Response {
  const error = domainErrorOf(thrown);
  if (error.code === 'INTERNAL') log.error('request-failed', {}, thrown);
  const status = error.code === 'INVALID' ? invalidStatus : statuses[error.code];
  const problem = { ...problemOf(error), status };
  return Response.json(problem, {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}
