import { type SendAnswer, uploadAnswer } from './upload-answer.ts';

/** Below this, sending costs less than asking. */
const minBytes = 512 * 1024;

interface KnownFile {
  readonly file: File;
  /** SHA-256 in hex; null where the browser cannot tell it. */
  readonly fileHash: Promise<string | null>;
  readonly signal: AbortSignal;
}

/** A file that this browser has sent before needs no sending; null where it has to be sent. */
export async function claimKnown({ file, fileHash: hashing, signal }: KnownFile): Promise<SendAnswer | null> {
  const fileHash = file.size < minBytes ? null : await hashing;
  if (!fileHash) return null;
  try {
    const response = await fetch('/api/v1/uploads/known', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ fileHash, fileName: file.name }),
      signal,
    });
    const answer = response.status === 201 ? uploadAnswer(response.status, await response.json()) : null;
    return answer?.kind === 'sent' ? answer : null;
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
}
