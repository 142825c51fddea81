'use client';

import { type SubmitEvent, startTransition, useActionState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import type { AdminOrdersText } from '#lib/text/messages/admin-orders';
import { moneyAction } from '../money-actions.ts';
import type { MoneyState } from './money-state.ts';

interface MoneyFormProps {
  readonly deed: 'refund' | 'record';
  /** The same form sent twice is one deed. */
  readonly deedId: string;
  readonly reference: string;
  readonly currency: string;
  readonly startAmount: string;
  readonly words: {
    readonly amount: string;
    readonly why: string;
    readonly hint: string;
    readonly send: string;
  };
  readonly busy: string;
  readonly problems: AdminOrdersText['money']['problems'];
}

function sentenceOf(problems: Readonly<Record<string, string>>, code: string | undefined) {
  return code === undefined ? undefined : (problems[code] ?? problems.unknown);
}

/** A sum and a word about it: money that goes back, or that came in. */
export function MoneyForm(props: MoneyFormProps) {
  const { deed, deedId, reference, currency, startAmount, words, busy, problems } = props;
  const start: MoneyState = { attempt: 0, values: { amount: startAmount, why: '' }, fields: {} };
  const [state, dispatch, isPending] = useActionState(moneyAction, start);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => dispatch(data));
  };
  const { values, fields } = state;
  return (
    <form action={dispatch} onSubmit={submit} noValidate className="grid gap-4 pt-2" key={state.attempt}>
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="deedId" value={deedId} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="currency" value={currency} />
      {state.problem && state.problem !== 'fields' && (
        <Notice kind="poor" role="alert">
          {sentenceOf(problems, state.problem)}
        </Notice>
      )}
      <TextField
        id={`${deed}-amount`}
        name="amount"
        label={words.amount}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={values.amount}
        error={sentenceOf(problems, fields.amountCents)}
        required
      />
      <TextField
        id={`${deed}-why`}
        name="why"
        label={words.why}
        hint={words.hint}
        defaultValue={values.why}
        error={sentenceOf(problems, fields.reason ?? fields.note)}
        maxLength={deed === 'refund' ? 500 : 200}
      />
      <Button type="submit" size="small" aria-busy={isPending} aria-disabled={isPending}>
        {isPending ? busy : words.send}
      </Button>
    </form>
  );
}
