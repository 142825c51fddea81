'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Button } from '#components/ui/button';
import { TextAreaField } from '#components/ui/field';
import type { OrdersText } from '#lib/text/messages/orders';
import { askWorkshopAction } from '../customer-actions.ts';
import { type OrderLink, untouched } from './order-form-state.ts';

interface MessageFormProps {
  readonly link: OrderLink;
  readonly text: OrdersText['messages'];
}

export function MessageForm({ link, text }: MessageFormProps) {
  const [state, action, isPending] = useActionState(askWorkshopAction, untouched);
  const body = useRef<HTMLTextAreaElement>(null);
  const problems: Readonly<Record<string, string>> = text.problems;
  const problem = state.problem && (problems[state.problem] ?? text.problems.unknown);
  useEffect(() => {
    if (state.attempt > 0 && state.problem) body.current?.focus();
  }, [state]);
  return (
    <form action={action} className="mt-4 grid gap-3">
      <input type="hidden" name="reference" value={link.reference} />
      <input type="hidden" name="key" value={link.orderKey} />
      <TextAreaField
        ref={body}
        key={state.attempt}
        id="body"
        name="body"
        rows={3}
        label={text.body}
        defaultValue={state.typed}
        error={problem}
        maxLength={2000}
        required
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" aria-busy={isPending} aria-disabled={isPending}>
          {isPending ? text.sending : text.send}
        </Button>
        <p role="status" className="text-14 text-ink-2">
          {state.attempt > 0 && !state.problem && !isPending && text.sent}
        </p>
      </div>
    </form>
  );
}
