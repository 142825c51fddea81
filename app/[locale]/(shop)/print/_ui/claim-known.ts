import { type SendAnswer, uploadAnswer } from './upload-answer.ts';

/** Below this, sending costs less than asking. */
const minBytes = 512 * 1024;

/** SHA-256 in hex; null where the browser has no cryptography (a page without HTTPS). */
async function hashFile(file: File): Promise<string | null> {
  if (!globalThis.crypto.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file that this browser has sent before needs no sending; null where it has to be sent. */
export async function claimKnown(file: File, signal: AbortSignal): Promise<SendAnswer | null> {
  const fileHash = file.size < minBytes ? null : await hashFile(file);
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
