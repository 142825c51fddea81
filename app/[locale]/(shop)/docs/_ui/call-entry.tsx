import { type Answer, type ApiCall, apiCookies } from '#app/_api/api-calls.ts';
import { jsonSchema } from '#app/_api/json-schema.ts';
import { apiBase } from '#app/_api/openapi.ts';
import { parametersOf } from '#app/_api/parameters.ts';
import { bodyFields } from './body-fields.ts';
import { type DocsText, FieldList } from './field-list.tsx';

interface CallEntryProps {
  readonly call: ApiCall;
  readonly text: DocsText;
}

function answerText(answer: Answer): string {
  if (answer === null) return '';
  return typeof answer === 'string' ? answer : Object.keys(answer.shape).join(', ');
}

function Body({ call: { body, form, file }, text }: CallEntryProps) {
  if (!body && !file) return null;
  const also = { plain: text.asForm, photos: text.withPhotos }[form ?? 'plain'];
  return (
    <div className="grid gap-2">
      <h4 className="text-15 font-med">{text.body}</h4>
      <p className="text-14 text-ink-2">
        <code>{file ?? 'application/json'}</code>
        {file ? `, ${text.bodyFile}. ${text.resumable}` : form && `, ${also}`}
      </p>
      {body && <FieldList fields={bodyFields(jsonSchema(body, 'input'))} text={text} />}
    </div>
  );
}

export function CallEntry({ call, text }: CallEntryProps) {
  const { id, method, path, cookie, answers, refusals } = call;
  const refused = [...new Set([...(method === 'get' ? [] : [403]), ...refusals, 429])].toSorted();
  return (
    <article id={id} className="grid gap-4 border-b border-line py-8">
      <h3 className="text-18">{text.operations[id]}</h3>
      <p className="text-15 break-words">
        <code>
          {method.toUpperCase()} {apiBase}
          {path}
        </code>
      </p>
      <FieldList fields={parametersOf(call)} text={text} />
      <Body call={call} text={text} />
      <div className="grid gap-2 text-14 text-ink-2">
        {cookie && (
          <p>
            {text.cookie}: <code>{apiCookies[cookie]}</code>
          </p>
        )}
        {Object.entries(answers).map(([status, answer]) => (
          <p key={status} className="break-words">
            {text.answers} {status}: <code>{answerText(answer) || '—'}</code>
          </p>
        ))}
        <p>
          {text.refusals} <span className="num">{refused.join(', ')}</span>
        </p>
      </div>
    </article>
  );
}
