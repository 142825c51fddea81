'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { cn } from '#lib/cn';
import type { AdminCacheText } from '#lib/text/messages/admin-cache';
import { fill } from '#lib/text/template';
import { clearCacheAction } from '../actions.ts';
import type { ClearState } from './cache-state.ts';

interface ClearFormProps {
  readonly text: AdminCacheText['clear'];
  /** The tag that the button clears, `*` for everything; left out, a tag is typed. */
  readonly tag?: string;
  /** In a row of a table. */
  readonly isDense?: boolean;
}

function outcome({ attempt, tag, problem }: ClearState, text: ClearFormProps['text']): string {
  if (attempt === 0) return '';
  if (problem) return problem === 'INVALID' ? text.problems.INVALID : text.problems.unknown;
  return tag === '*' ? text.clearedAll : fill(text.cleared, { tag });
}

export function ClearForm({ text, tag, isDense }: ClearFormProps) {
  const [state, clear, isPending] = useActionState(clearCacheAction, { attempt: 0, tag: '' });
  const words = outcome(state, text);
  const label = tag === '*' ? text.everything : text.one;
  return (
    <form action={clear} className={cn('grid justify-items-start', isDense && 'sm:justify-items-end')}>
      {tag ? (
        <input type="hidden" name="tag" value={tag} />
      ) : (
        <TextField
          id="tag"
          name="tag"
          label={text.tag}
          hint={text.tagHint}
          error={state.problem ? words : undefined}
          defaultValue={state.tag}
          key={state.attempt}
          maxLength={200}
          autoCapitalize="none"
          spellCheck={false}
          required
          className="mb-3 w-full"
        />
      )}
      <Button
        type="submit"
        size="small"
        aria-busy={isPending}
        className={isDense ? 'md:min-h-9' : undefined}
        aria-label={tag && tag !== '*' ? fill(text.named, { tag }) : undefined}
      >
        {isPending ? text.busy : label}
      </Button>
      <p role="status" className="text-13 text-ink-2 not-empty:mt-2 max-sm:whitespace-normal">
        {!isPending && (tag || !state.problem) && words}
      </p>
    </form>
  );
}
