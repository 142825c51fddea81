export type ErrorCode =
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'INVALID'
  | 'FORBIDDEN'
  | 'LIMIT_EXCEEDED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

export interface ErrorDetails {
  /** Stable kebab-case name of what is wrong; texts map it to a sentence in the reader's language. */
  readonly reason?: string;
  /** What is wrong with each input field, by its path. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Numbers and names that the sentence for `reason` needs. */
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly cause?: unknown;
}

/** What remains of an error that was kept for later. */
export interface Failure extends Pick<ErrorDetails, 'facts'> {
  readonly message: string;
  readonly reason?: string | undefined;
}

/** The one error that the domains throw on purpose; everything else is a fault of ours. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly reason: string | undefined;
  readonly fields: Readonly<Record<string, string>> | undefined;
  readonly facts: Readonly<Record<string, string | number>> | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'DomainError';
    this.code = code;
    this.reason = details.reason;
    this.fields = details.fields;
    this.facts = details.facts;
  }
}

export function isDomainError(error: unknown): error is DomainError {
  return error instanceof DomainError;
}
