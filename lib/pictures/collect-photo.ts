import { DomainError } from '#lib/errors';
import { maxPhotoBytes } from './read-photo.ts';

/** A photo's bytes as they arrive, refused as soon as they are too many. */
export async function collectPhoto(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxPhotoBytes) {
      throw new DomainError('INVALID', 'The picture has too many bytes.', {
        reason: 'picture-too-large',
        facts: { maxBytes: maxPhotoBytes },
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
