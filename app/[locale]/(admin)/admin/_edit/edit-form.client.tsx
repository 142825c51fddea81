'use client';

import { Fragment, type SubmitEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { cn } from '#lib/cn';
import type { Locale } from '#lib/text/locale';
import type { AdminEditingText } from '#lib/text/messages/admin-editing';
import { fill, plural } from '#lib/text/template';
import { EditField, type ShownField } from './edit-field.tsx';
import { type EditState, previewReason } from './edit-state.ts';

export interface EditFormProps {
  readonly action: (previous: EditState, form: FormData) => Promise<EditState>;
  readonly start: EditState;
  readonly rows: readonly (readonly ShownField[])[];
  /** Sent along unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly text: Pick<AdminEditingText, 'save' | 'busy' | 'preview' | 'previewOf' | 'problems' | 'faults'>;
}

function problemOf({ reason, fields }: EditState, { text, locale }: EditFormProps): string | undefined {
  if (!reason || reason === previewReason) return undefined;
  const { problems } = text;
  if (reason === 'fields') return plural(locale, problems.fields, Object.keys(fields).length);
  if (reason === 'row-unknown' || reason === 'work-without-price') return problems[reason];
  return problems.unknown;
}

/** The fault of a field, or of one of the values in it. */
function faultOf({ fields }: EditState, name: string, faults: AdminEditingText['faults']) {
  const code = Object.entries(fields).find(([path]) => path === name || path.startsWith(`${name}.`))?.[1];
  if (!code) return undefined;
  const sentences: Readonly<Record<string, string>> = faults;
  return sentences[code] ?? faults.invalid;
}

/** Works without script; with it, what was typed stays in the fields whatever comes back. */
export function EditForm(props: EditFormProps) {
  const { action, start, rows, hidden, text } = props;
  const [state, dispatch, isPending] = useActionState(action, start);
  const form = useRef<HTMLFormElement>(null);
  const isPreview = state.reason === previewReason;
  useEffect(() => {
    const place = isPreview ? 'output' : '[aria-invalid=true]';
    if (state.attempt > 0) form.current?.querySelector<HTMLElement>(place)?.focus();
  }, [state, isPreview]);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter);
    data.set('script', 'on');
    startTransition(() => dispatch(data));
  };
  const problem = problemOf(state, props);
  const hasMarkdown = rows.some((row) => row.some(({ kind }) => kind === 'markdown'));
  return (
    <form ref={form} action={dispatch} onSubmit={submit} noValidate className="grid gap-6">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {problem && (
        <Notice kind="poor" role="alert" key={state.attempt}>
          {problem}
        </Notice>
      )}
      {rows.map((row) => (
        <Fragment key={row.map(({ name }) => name).join()}>
          {row[0]?.part && <h2 className="border-t border-ink pt-3 text-22 font-display">{row[0].part}</h2>}
          <div className={cn('grid gap-x-6 gap-y-4', row.length > 1 ? 'md:grid-cols-2' : 'max-w-[560px]')}>
            {row.map((field) => (
              <div key={field.name} className="min-w-0">
                <EditField
                  field={field}
                  value={state.values[field.name] ?? ''}
                  error={faultOf(state, field.name, text.faults)}
                />
                {isPreview && field.kind === 'markdown' && (
                  <Preview
                    html={state.previews?.[field.name] ?? ''}
                    label={fill(text.previewOf, { name: field.label })}
                    lang={field.lang}
                  />
                )}
              </div>
            ))}
          </div>
        </Fragment>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" aria-busy={isPending}>
          {isPending ? text.busy : text.save}
        </Button>
        {hasMarkdown && (
          <Button type="submit" name="intent" value={previewReason} aria-busy={isPending}>
            {text.preview}
          </Button>
        )}
      </div>
    </form>
  );
}

interface PreviewProps {
  readonly html: string;
  readonly label: string;
  readonly lang: string | undefined;
}

function Preview({ html, label, lang }: PreviewProps) {
  return (
    <output
      aria-label={label}
      tabIndex={-1}
      lang={lang}
      className="prose mt-4 block rounded-2 border border-line bg-surface px-5 py-4"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown lets no markup of the text's own through
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
