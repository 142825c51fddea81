'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import type { Locale } from '#lib/text/locale';
import type { OrdersText } from '#lib/text/messages/orders';
import { cancelOrderAction, reorderAction } from '../customer-actions.ts';
import { type OrderLink, untouched } from './order-form-state.ts';

interface AgainFormsProps {
  readonly link: OrderLink;
  readonly locale: Locale;
  readonly mayCancel: boolean;
  readonly text: Pick<OrdersText, 'again' | 'cancel'>;
}

function Hidden({ link, locale }: Pick<AgainFormsProps, 'link' | 'locale'>) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="reference" value={link.reference} />
      <input type="hidden" name="key" value={link.orderKey} />
    </>
  );
}

function Problem({ children }: { readonly children: string | undefined }) {
  return children ? (
    <Notice kind="poor" role="alert" className="mb-3">
      {children}
    </Notice>
  ) : null;
}

function ReorderForm({ text, ...hidden }: AgainFormsProps) {
  const [state, action, isPending] = useActionState(reorderAction, untouched);
  return (
    <form action={action}>
      <Problem>{state.problem && text.again.nothing}</Problem>
      <Hidden {...hidden} />
      <Button type="submit" wide disabled={isPending} aria-busy={isPending}>
        {isPending ? text.again.reordering : text.again.reorder}
      </Button>
      <p className="mt-1.5 text-13 text-ink-3">{text.again.reorderNote}</p>
    </form>
  );
}

/** Folded away: to open it and to press the button in it are two decisions. */
function CancelForm({ text, ...hidden }: AgainFormsProps) {
  const [state, action, isPending] = useActionState(cancelOrderAction, untouched);
  const words = text.cancel;
  const problems: Readonly<Record<string, string>> = words.problems;
  return (
    <details className="mt-3 border-t border-line pt-2">
      <summary className="fold-mark flex min-h-11 items-center justify-between gap-3 text-ink-2">
        {words.open}
        <i aria-hidden="true" />
      </summary>
      <form action={action} className="grid gap-4 pt-2">
        <Problem>{state.problem && (problems[state.problem] ?? words.problems.unknown)}</Problem>
        <Hidden {...hidden} />
        <p className="text-ink-2">{words.lede}</p>
        <TextField
          id="cancel-reason"
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          defaultValue={state.typed}
          maxLength={500}
        />
        <div>
          <Button type="submit" disabled={isPending} aria-busy={isPending}>
            {isPending ? words.busy : words.confirm}
          </Button>
        </div>
      </form>
    </details>
  );
}

export function AgainForms(props: AgainFormsProps) {
  return (
    <>
      <ReorderForm {...props} />
      {props.mayCancel && <CancelForm {...props} />}
    </>
  );
}
