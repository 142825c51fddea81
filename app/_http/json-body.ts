import { DomainError } from '#lib/errors';

const maxJsonBytes = 64 * 1024;

/** The bytes of a body, refused as soon as they are more than allowed, whatever its header says. */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new DomainError('LIMIT_EXCEEDED', `The body may have ${maxBytes} bytes at most.`, {
        reason: 'body-too-large',
        facts: { maxBytes },
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export async function readJson(request: Request, maxBytes = maxJsonBytes): Promise<unknown> {
  const bytes = await readBody(request, maxBytes);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new DomainError('INVALID', 'The body is not JSON.', { reason: 'body-not-json', cause });
  }
}
