import { apiBase } from '#app/_api/openapi.ts';
import type { Operation } from '#app/_api/operations.ts';
import { parametersOf } from '#app/_api/parameters.ts';
import { type DocsText, FieldList } from './field-list.tsx';

interface OperationEntryProps {
  readonly operation: Operation;
  readonly text: DocsText;
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
      <FieldList fields={parametersOf(operation)} text={text} />
      <p className="text-14 text-ink-2">
        {text.answerFields}: <code>{Object.keys(operation.item.shape).join(', ')}</code>
      </p>
    </article>
  );
}
