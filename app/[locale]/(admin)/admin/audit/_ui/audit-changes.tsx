import type { AuditEntry } from '#lib/audit';
import type { AdminAuditText } from '#lib/text/messages/admin-audit';

interface AuditChangesProps {
  readonly entry: AuditEntry;
  readonly text: AdminAuditText;
}

function isValues(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(values: unknown, name: string): string {
  const value = isValues(values) ? values[name] : undefined;
  if (value === undefined || value === null || value === '') return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Where an edit has a before and an after; other deeds have facts of their own. */
function changesIn({ details }: AuditEntry) {
  const { before, after, ...facts } = details;
  if (before === undefined && after === undefined) return { before: {}, after: facts };
  return { before, after };
}

/** Each field of an edit as it was and as it is. */
export function AuditChanges({ entry, text }: AuditChangesProps) {
  const { before, after } = changesIn(entry);
  const names = [...new Set([before, after].flatMap((each) => (isValues(each) ? Object.keys(each) : [])))];
  if (names.length === 0) return null;
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-13 text-ink-2 underline md:min-h-8">
        {text.details}
      </summary>
      <dl className="max-w-[900px] pb-3 text-13">
        {names.map((name) => (
          <div key={name} className="grid gap-x-4 border-t border-line py-1.5 md:grid-cols-[140px_1fr_1fr]">
            <dt className="text-ink-3 wrap-anywhere">{name}</dt>
            <dd className="line-clamp-6 wrap-anywhere whitespace-pre-line">
              <span className="text-ink-3">{text.before}: </span>
              {shown(before, name)}
            </dd>
            <dd className="line-clamp-6 wrap-anywhere whitespace-pre-line">
              <span className="text-ink-3">{text.after}: </span>
              {shown(after, name)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
