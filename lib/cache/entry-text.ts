import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { gunzip, gzip } from 'node:zlib';
import { castBecause } from '#lib/cast';

const [compress, expand] = [promisify(gzip), promisify(gunzip)];
// Most of the gain for a fraction of the time: an entry is compressed while visitors are served.
const compressionLevel = 1;

/** An entry on its way between processes. */
export interface SharedEntry<Value> {
  readonly value: Value;
  readonly tags: readonly string[];
  /** Of the tag that all entries have and of `tags`, when the entry was made. */
  readonly marks: readonly string[];
  readonly sizeBytes: number;
}

export async function entryToText<Value>(entry: SharedEntry<Value>): Promise<string> {
  const bytes = await compress(serialize(entry), { level: compressionLevel });
  return bytes.toString('base64');
}

/** Rejects where the text is not one that `entryToText` made. */
export async function textToEntry<Value>(text: string): Promise<SharedEntry<Value>> {
  const bytes = await expand(Buffer.from(text, 'base64'));
  return castBecause<SharedEntry<Value>>('its key names this build, which wrote it', deserialize(bytes));
}
