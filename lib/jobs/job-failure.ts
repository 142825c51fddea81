import { z } from 'zod';
import { type ErrorCode, type Failure, isDomainError } from '#lib/errors';

const stored = z.object({
  message: z.string(),
  reason: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** pg-boss wraps what it has to say itself: a time limit, a worker that is gone. */
const storedOutput = z.union([stored, z.object({ value: stored }), z.object({ value: z.string() })]);

/** Another try would end the same way. */
const hopelessCodes: ReadonlySet<ErrorCode> = new Set(['INVALID', 'NOT_FOUND', 'FORBIDDEN']);

export function isHopeless(error: unknown): boolean {
  return isDomainError(error) && hopelessCodes.has(error.code);
}

export function failureOf(error: unknown): Failure {
  if (isDomainError(error)) {
    const { message, reason, facts } = error;
    return { message, ...(reason ? { reason } : {}), ...(facts ? { facts } : {}) };
  }
  return { message: error instanceof Error ? error.message : String(error) };
}

/** The failure in a job's stored output; null where there is none. */
export function readFailure(output: unknown): Failure | null {
  const { data } = storedOutput.safeParse(output);
  if (!data) return null;
  if (!('value' in data)) return data;
  return typeof data.value === 'string' ? { message: data.value } : data.value;
}
