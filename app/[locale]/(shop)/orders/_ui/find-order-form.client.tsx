'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import type { Locale } from '#lib/text/locale';
import type { OrdersText } from '#lib/text/messages/orders';
import { findOrderAction } from '../actions.ts';

interface FindOrderFormProps {
  readonly locale: Locale;
  readonly text: Pick<
    OrdersText['index'],
    'reference' | 'referenceHint' | 'key' | 'open' | 'opening' | 'notFound'
  >;
}

export function FindOrderForm({ locale, text }: FindOrderFormProps) {
  const [state, action, isPending] = useActionState(findOrderAction, { reference: '', key: '', attempt: 0 });
  const reference = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state.attempt > 0) reference.current?.focus();
  }, [state]);
  return (
    <form action={action} className="grid max-w-[480px] gap-5">
      <input type="hidden" name="locale" value={locale} />
      <TextField
        ref={reference}
        id="reference"
        name="reference"
        label={text.reference}
        hint={text.referenceHint}
        defaultValue={state.reference}
        error={state.attempt > 0 ? text.notFound : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        required
      />
      <TextField
        id="key"
        name="key"
        label={text.key}
        defaultValue={state.key}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <div>
        <Button type="submit" variant="primary" aria-busy={isPending} aria-disabled={isPending}>
          {isPending ? text.opening : text.open}
        </Button>
      </div>
    </form>
  );
}
