import { apiBase, parametersOf } from '#app/_api/openapi.ts';
import type { Operation } from '#app/_api/operations.ts';
import type { docsText } from '#lib/text/messages/docs';

interface OperationEntryProps {
  readonly operation: Operation;
  readonly text: (typeof docsText)['en' | 'ru'];
}

interface Schema {
  readonly type?: unknown;
  readonly enum?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly default?: unknown;
}

/** `1–100 = 20`: what may be sent, and what is taken when nothing is. */
function valuesOf(schema: Schema): string {
  const range = schema.maximum === undefined ? '' : `${schema.minimum ?? ''}–${schema.maximum}`;
  const values = Array.isArray(schema.enum) ? schema.enum.join(' · ') : range || String(schema.type ?? '');
  return schema.default === undefined ? values : `${values} = ${schema.default}`;
}

function Parameters({ operation, text }: OperationEntryProps) {
  const described: Readonly<Record<string, string>> = text.parameters;
  return (
    <dl className="text-14">
      {parametersOf(operation).map(({ name, schema, required }) => (
        <div key={name} className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[9rem_16rem_1fr]">
          <dt className="font-med">
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

export function OperationEntry({ operation, text }: OperationEntryProps) {
  return (
    <article id={operation.id} className="grid gap-4 border-b border-line py-8">
      <h3 className="text-18">{text.operations[operation.id]}</h3>
      <p className="text-15 break-words">
        <code>
          GET {apiBase}
          {operation.path}
        </code>
      </p>
      <Parameters operation={operation} text={text} />
      <p className="text-14 text-ink-2">
        {text.answerFields}: <code>{Object.keys(operation.item.shape).join(', ')}</code>
      </p>
    </article>
  );
}
