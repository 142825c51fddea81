'use client';

import { type SubmitEvent, startTransition, useActionState } from 'react';
import { Button } from '#components/ui/button';
import { SelectField, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import type { AdminDeskText } from '#lib/text/messages/admin-desk';
import { fill } from '#lib/text/template';
import { changeManyAction } from '../actions.ts';

interface BulkFormProps {
  /** The id by which the ticks in the table belong to this form. */
  readonly id: string;
  readonly statuses: readonly { readonly value: string; readonly label: string }[];
  /** `3 orders were changed.`, by count. */
  readonly movedWords: readonly string[];
  readonly text: AdminDeskText['list'];
}

function problemOf(problems: Readonly<Record<string, string>>, code: string) {
  return problems[code] ?? problems.unknown;
}

/** One change for all orders that are ticked in the table. */
export function BulkForm({ id, statuses, movedWords, text }: BulkFormProps) {
  const start = { attempt: 0, moved: 0, refused: [] };
  const [state, dispatch, isPending] = useActionState(changeManyAction, start);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => dispatch(data));
  };
  const { moved, refused, problem } = state;
  return (
    <form
      id={id}
      action={dispatch}
      onSubmit={submit}
      className="mt-4 rounded-3 border border-line bg-surface p-4"
    >
      <div aria-live="polite" className="grid gap-3">
        {problem && <Notice kind="poor">{problemOf(text.problems, problem)}</Notice>}
        {moved > 0 && <Notice kind="good">{movedWords[moved]}</Notice>}
        {refused.length > 0 && (
          <Notice kind="warn">{fill(text.refused, { references: refused.join(', ') })}</Notice>
        )}
      </div>
      <h2 className="pb-3 text-16 font-med">{text.bulk}</h2>
      <div className="grid items-end gap-4 sm:grid-cols-[1fr_2fr_auto]">
        <SelectField id="bulk-to" name="to" label={text.bulkTo}>
          {statuses.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField id="bulk-reason" name="reason" label={text.bulkReason} maxLength={500} />
        <Button type="submit" aria-busy={isPending} aria-disabled={isPending}>
          {isPending ? text.busy : text.bulkApply}
        </Button>
      </div>
      <p className="pt-2 text-13 text-ink-3">{text.bulkHint}</p>
    </form>
  );
}
