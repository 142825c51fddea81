'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button';
import type { QueuesText } from '#lib/text/messages/queues';
import type { CommandState } from './command-state.ts';

interface CommandButtonProps {
  readonly action: (previous: CommandState, form: FormData) => Promise<CommandState>;
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  /** Says also to what: the label alone stands in many rows. */
  readonly fullLabel: string;
  readonly text: QueuesText['problems'];
}

/** A command to a queue or a job; a refusal is said beside it. */
export function CommandButton({ action, fields, label, fullLabel, text }: CommandButtonProps) {
  const [{ attempt, problem }, dispatch, isPending] = useActionState(action, { attempt: 0 });
  const sentences: Readonly<Record<string, string>> = text;
  return (
    <form action={dispatch}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size="small" aria-label={fullLabel} aria-busy={isPending} disabled={isPending}>
        {label}
      </Button>
      {problem && (
        <p role="alert" key={attempt} className="mt-1 max-w-[28ch] text-13 text-poor">
          {sentences[problem] ?? text.unknown}
        </p>
      )}
    </form>
  );
}
