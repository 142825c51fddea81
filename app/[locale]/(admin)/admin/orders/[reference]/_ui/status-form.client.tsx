'use client';

import { type SubmitEvent, startTransition, useActionState } from 'react';
import { Button } from '#components/ui/button';
import { SelectField, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import type { NextStatus } from '#lib/orders';
import type { AdminOrdersText } from '#lib/text/messages/admin-orders';
import type { OrdersText } from '#lib/text/messages/orders';
import { fill } from '#lib/text/template';
import { changeStatusAction } from '../actions.ts';
import type { StatusState } from './status-state.ts';

interface StatusFormProps {
  readonly reference: string;
  readonly from: string;
  readonly next: readonly NextStatus[];
  readonly text: AdminOrdersText['order'];
  readonly statusNames: OrdersText['status'];
}

function sentence({ problem, status = '' }: StatusState, { text, statusNames }: StatusFormProps) {
  if (!problem) return undefined;
  const templates: Readonly<Record<string, string>> = text.problems;
  const names: Readonly<Record<string, string>> = statusNames;
  return fill(templates[problem] ?? text.problems.unknown, { status: names[status] ?? status });
}

/** The next step as a button; every other step, which needs a reason, behind it. */
export function StatusForm(props: StatusFormProps) {
  const { reference, from, next, text, statusNames } = props;
  const [state, dispatch, isPending] = useActionState(changeStatusAction, { attempt: 0, reason: '' });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => dispatch(data));
  };
  const plain = next.find(({ needsReason }) => !needsReason);
  const others = next.filter((each) => each !== plain);
  const problem = sentence(state, props);
  const hidden = (
    <>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="from" value={from} />
    </>
  );
  const busy = { 'aria-busy': isPending, 'aria-disabled': isPending };
  return (
    <div className="grid gap-4">
      {problem && (
        <Notice kind="poor" role="alert" key={state.attempt}>
          {problem}
        </Notice>
      )}
      {plain && (
        <form action={dispatch} onSubmit={submit}>
          {hidden}
          <input type="hidden" name="to" value={plain.to} />
          <Button type="submit" variant="primary" wide {...busy}>
            {isPending ? text.busy : fill(text.changeTo, { status: statusNames[plain.to] })}
          </Button>
        </form>
      )}
      {others.length > 0 && (
        <details open={!plain || Boolean(state.to && state.to !== plain.to)}>
          <summary className="fold-mark flex min-h-11 items-center justify-between gap-3 text-ink-2">
            {text.otherSteps}
            <i aria-hidden="true" />
          </summary>
          <form action={dispatch} onSubmit={submit} noValidate className="grid gap-4 pt-2">
            {hidden}
            <SelectField id="to" name="to" label={text.to} defaultValue={state.to ?? others[0]?.to}>
              {others.map(({ to }) => (
                <option key={to} value={to}>
                  {statusNames[to]}
                </option>
              ))}
            </SelectField>
            <TextField
              id="reason"
              name="reason"
              label={text.reason}
              hint={text.reasonHint}
              defaultValue={state.reason}
              error={state.problem === 'fields' ? text.problems.fields : undefined}
              maxLength={500}
              required
            />
            <Button type="submit" size="small" {...busy}>
              {isPending ? text.busy : text.apply}
            </Button>
          </form>
        </details>
      )}
    </div>
  );
}
