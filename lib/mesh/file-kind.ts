/** What a file that is no model seems to be, so that the refusal can say so. */
export type FileKind = 'png' | 'jpeg' | 'webp' | 'pdf' | 'html' | 'gcode' | 'text' | 'unknown';

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** Recognises the usual renamed files by their first bytes; names and types are never trusted. */
export function sniffFileKind(bytes: Uint8Array): FileKind {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  }
  const head = bytes.subarray(0, 1024);
  if (!isText(head)) return 'unknown';
  const text = String.fromCharCode(...head).trimStart();
  if (/^<(!doctype|html|\?xml|svg|head|body)/i.test(text)) return 'html';
  if (/^[GM]\d+\b/m.test(text)) return 'gcode';
  return 'text';
}

/** True when the bytes hold no control characters other than white space: binary data nearly always does. */
export function isText(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}
