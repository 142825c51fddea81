'use client';

import { type SubmitEvent, startTransition, useActionState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import type { AdminOrdersText } from '#lib/text/messages/admin-orders';
import { fill } from '#lib/text/template';
import { changeAction } from '../change-actions.ts';

interface ShownLine {
  readonly id: string;
  readonly title: string;
  readonly quantity: string;
  readonly total: string;
}

interface ChangeFormProps {
  readonly reference: string;
  readonly currency: string;
  readonly lines: readonly ShownLine[];
  readonly delivery: string;
  /** Set where a proposal waits for its answer. */
  readonly open: string | null;
  readonly text: AdminOrdersText['change'];
}

function sentenceOf(problems: Readonly<Record<string, string>>, code: string | undefined) {
  return code === undefined ? undefined : (problems[code] ?? problems.unknown);
}

/** Quantities and sums of an order as they are, to be proposed otherwise with a reason. */
export function ChangeForm(props: ChangeFormProps) {
  const { reference, currency, lines, delivery, open, text } = props;
  const [state, dispatch, isPending] = useActionState(changeAction, { attempt: 0, values: {}, fields: {} });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => dispatch(data));
  };
  const { values, fields, problem } = state;
  const busy = { 'aria-busy': isPending, 'aria-disabled': isPending };
  return (
    <form action={dispatch} onSubmit={submit} noValidate className="grid gap-4 pt-2" key={state.attempt}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="currency" value={currency} />
      {problem && problem !== 'fields' && (
        <Notice kind="poor" role="alert">
          {sentenceOf(text.problems, problem)}
        </Notice>
      )}
      {open !== null ? (
        <>
          <input type="hidden" name="intent" value="withdraw" />
          <Notice>{open}</Notice>
          <Button type="submit" size="small" {...busy}>
            {isPending ? text.busy : text.withdraw}
          </Button>
        </>
      ) : (
        <>
          {lines.map(({ id, title, quantity, total }, index) => (
            <fieldset key={id} className="grid grid-cols-[1fr_2fr] gap-3">
              <legend className="mb-1.5 text-14 wrap-anywhere">{title}</legend>
              <input type="hidden" name="lineId" value={id} />
              <input type="hidden" name={`quantity-was-${id}`} value={quantity} />
              <input type="hidden" name={`total-was-${id}`} value={total} />
              <TextField
                id={`quantity-${id}`}
                name={`quantity-${id}`}
                label={text.quantity}
                inputMode="numeric"
                defaultValue={values[`quantity-${id}`] ?? quantity}
                error={sentenceOf(text.problems, fields[`lines.${index}.quantity`])}
              />
              <TextField
                id={`total-${id}`}
                name={`total-${id}`}
                label={fill(text.sum, { currency })}
                inputMode="decimal"
                defaultValue={values[`total-${id}`] ?? total}
                error={sentenceOf(text.problems, fields[`lines.${index}.totalCents`])}
              />
            </fieldset>
          ))}
          <TextField
            id="change-delivery"
            name="delivery"
            label={fill(text.delivery, { currency })}
            inputMode="decimal"
            defaultValue={values.delivery ?? delivery}
            error={sentenceOf(text.problems, fields.deliveryCents)}
          />
          <TextField
            id="change-reason"
            name="reason"
            label={text.reason}
            hint={text.hint}
            maxLength={500}
            defaultValue={values.reason ?? ''}
            error={sentenceOf(text.problems, fields.reason)}
            required
          />
          <Button type="submit" size="small" {...busy}>
            {isPending ? text.busy : text.propose}
          </Button>
        </>
      )}
    </form>
  );
}
