'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button';
import { TextAreaField } from '#components/ui/field';
import type { AdminOrdersText } from '#lib/text/messages/admin-orders';
import { answerCustomerAction } from '../message-actions.ts';

interface AnswerFormProps {
  readonly reference: string;
  readonly text: AdminOrdersText['messages'];
}

export function AnswerForm({ reference, text }: AnswerFormProps) {
  const [state, action, isPending] = useActionState(answerCustomerAction, { attempt: 0, typed: '' });
  const problems: Readonly<Record<string, string>> = text.problems;
  return (
    <form action={action} className="mt-4 grid gap-3">
      <input type="hidden" name="reference" value={reference} />
      <TextAreaField
        key={state.attempt}
        id="body"
        name="body"
        rows={3}
        label={text.body}
        hint={text.hint}
        defaultValue={state.typed}
        error={state.problem && (problems[state.problem] ?? text.problems.unknown)}
        maxLength={2000}
        required
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="small" aria-busy={isPending} aria-disabled={isPending}>
          {isPending ? text.sending : text.send}
        </Button>
        <p role="status" className="text-13 text-ink-2">
          {state.attempt > 0 && !state.problem && !isPending && text.sent}
        </p>
      </div>
    </form>
  );
}
