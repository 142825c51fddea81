'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button';
import type { Locale } from '#lib/text/locale';
import type { AdminCacheText } from '#lib/text/messages/admin-cache';
import { plural } from '#lib/text/template';
import { warmCacheAction } from '../actions.ts';
import type { WarmState } from './cache-state.ts';

interface WarmFormProps {
  readonly text: AdminCacheText['clear'];
  readonly locale: Locale;
}

function outcome({ problem, warmed, failed = 0 }: WarmState, { text, locale }: WarmFormProps): string {
  if (problem) return text.problems.unknown;
  if (warmed === undefined) return '';
  const ready = plural(locale, text.warmed, warmed);
  return failed === 0 ? ready : `${ready} ${plural(locale, text.warmFailed, failed)}`;
}

export function WarmForm(props: WarmFormProps) {
  const { text } = props;
  const [state, warm, isPending] = useActionState(warmCacheAction, { attempt: 0 });
  return (
    <form action={warm} className="grid justify-items-start">
      <p className="mb-2 text-13 text-ink-3">{text.warmHint}</p>
      <Button type="submit" size="small" aria-busy={isPending}>
        {isPending ? text.warming : text.warm}
      </Button>
      <p role="status" className="text-13 text-ink-2 not-empty:mt-2">
        {!isPending && outcome(state, props)}
      </p>
    </form>
  );
}
