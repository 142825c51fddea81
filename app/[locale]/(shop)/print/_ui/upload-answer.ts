import type { Refusal } from './model-file.ts';

export type SendAnswer =
  | { readonly kind: 'sent'; readonly modelId: string; readonly accessKey: string }
  | { readonly kind: 'failed'; readonly refusal: Refusal };

export function failed(reason: string, facts: Refusal['facts'] = {}): SendAnswer {
  return { kind: 'failed', refusal: { reason, facts } };
}

/** What the server said of a file: the model's key, or why it was not taken. */
export function uploadAnswer(status: number, body: unknown): SendAnswer {
  const data = read(body, 'data');
  const modelId = read(data, 'modelId');
  const accessKey = read(data, 'accessKey');
  if (status < 300 && typeof modelId === 'string' && typeof accessKey === 'string') {
    return { kind: 'sent', modelId, accessKey };
  }
  const reason = read(body, 'reason');
  if (reason === 'too-many-requests') return failed('too-many');
  return failed(typeof reason === 'string' ? reason : 'server', factsOf(read(body, 'facts')));
}

/** A body that may be no JSON at all: a proxy's page, or nothing. */
export function parseBody(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

function factsOf(value: unknown): Refusal['facts'] {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

function read(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}
