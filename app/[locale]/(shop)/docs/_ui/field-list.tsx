import type { docsText } from '#lib/text/messages/docs';

export type DocsText = (typeof docsText)['en' | 'ru'];

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}

interface FieldListProps {
  readonly fields: readonly Field[];
  readonly text: DocsText;
}

function constraintsOf({ minimum, maximum, minLength, maxLength, const: fixed }: Field['schema']): string {
  if (fixed !== undefined) return String(fixed);
  // What JavaScript counts up to is no bound that anybody has to know.
  if (typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER) return `${minimum ?? ''}–${maximum}`;
  if (minimum !== undefined) return `≥ ${minimum}`;
  return maxLength === undefined ? '' : `string, ${minLength ?? 0}–${maxLength}`;
}

/** `1–100 = 20`: what may be sent, and what is taken when nothing is. */
function valuesOf(schema: Field['schema']): string {
  const values = Array.isArray(schema.enum)
    ? schema.enum.join(' · ')
    : constraintsOf(schema) || String(schema.format ?? schema.type ?? '');
  return schema.default === undefined ? values : `${values} = ${schema.default}`;
}

export function FieldList({ fields, text }: FieldListProps) {
  const described: Readonly<Record<string, string>> = text.parameters;
  if (fields.length === 0) return null;
  return (
    <dl className="text-14">
      {fields.map(({ name, schema, required }) => (
        <div key={name} className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[9rem_16rem_1fr]">
          <dt className="break-words font-med">
            <code>{name}</code>
            {required && <span className="font-text text-ink-3">, {text.required}</span>}
          </dt>
          <dd className="num break-words text-ink-3">{valuesOf(schema)}</dd>
          <dd className="text-ink-2">{described[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
