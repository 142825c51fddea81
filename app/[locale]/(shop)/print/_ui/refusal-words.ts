import { isMeshFault, type MeshFault } from '#lib/mesh/faults';
import { fill, formatBytes, formatNumber, type Locale } from '#lib/text';
import type { PrintText } from '#lib/text/messages/print';
import type { Refusal } from './model-file.ts';

type Words = PrintText['refusals'];

/** The sentence for a refused file: what is wrong, why, and what to do now. */
export function refusalWords({ reason, facts }: Refusal, words: Words, locale: Locale): string {
  const values = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatNumber(value, { locale }) : value,
    ]),
  );
  const sizes = {
    size: formatBytes(Number(facts.sizeBytes ?? facts.maxBytes ?? 0), locale),
    maxSize: formatBytes(Number(facts.maxBytes ?? 0), locale),
  };
  const sentence = isMeshFault(reason) ? faultWords(reason, facts, words) : otherWords(reason, words);
  return fill(sentence, { ...values, ...sizes });
}

function faultWords(fault: MeshFault, facts: Refusal['facts'], words: Words): string {
  switch (fault) {
    case 'not-a-model': {
      const kinds: Readonly<Record<string, string>> = words[fault];
      return kinds[String(facts.looksLike)] ?? words[fault].unknown;
    }
    case 'mesh-not-finite':
      return words[fault]['line' in facts ? 'line' : 'object' in facts ? 'object' : 'triangle'];
    case 'mesh-bad-index':
      return words[fault]['line' in facts ? 'line' : 'object'];
    case 'mesh-too-many-triangles':
      return 'actual' in facts ? words[fault].known : words[fault].unknown;
    case 'mesh-empty':
    case 'stl-count-lies':
    case 'stl-truncated':
    case 'text-truncated':
    case 'text-bad-line':
    case 'zip-damaged':
    case 'zip-bomb':
    case 'zip-unsafe-name':
    case 'xml-malformed':
    case 'xml-doctype':
    case '3mf-no-model':
    case '3mf-extension':
    case '3mf-missing-object':
    case '3mf-cycle':
    case '3mf-too-many-parts':
    case 'file-too-large':
    case 'mesh-flat':
    case 'preview-malformed':
      return words[fault];
  }
}

function otherWords(reason: string, words: Words): string {
  switch (reason) {
    case 'mesh-too-slow':
    case 'mesh-too-heavy':
    case 'upload-quota':
    case 'file-infected':
    case 'scan-unavailable':
    case 'file-unreadable':
    case 'reader-failed':
    case 'offline':
    case 'too-many':
      return words[reason];
    default:
      return words.server;
  }
}
