'use client';

import { startTransition, useActionState, useEffect } from 'react';
import { markGoal } from '#components/vitals/mark';
import type { Locale } from '#lib/text/locale';
import type { CheckoutText } from '#lib/text/messages/checkout';
import { placeOrderAction } from '../actions.ts';
import { StepButtons } from './step-buttons.tsx';
import { StepProblem } from './step-problem.tsx';
import type { StepState } from './step-state.ts';

interface PlaceFormProps {
  readonly start: StepState;
  readonly locale: Locale;
  readonly cartVersion: number | null;
  /** What the page says that the order costs: nothing else is ordered. */
  readonly totalCents: number;
  readonly label: string;
  readonly busy: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly text: CheckoutText['problems'];
}

/** A second click while the first is on its way does nothing; a second post would get the same order. */
export function PlaceForm(props: PlaceFormProps) {
  const { start, locale, cartVersion, totalCents, label, busy, back, text } = props;
  const [, placeWithoutScript] = useActionState(placeOrderAction, start);
  const [state, dispatch, isPending] = useActionState(placeAndPay, start);
  useMarkOrder();
  return (
    <form
      action={placeWithoutScript}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending) return;
        const data = new FormData(event.currentTarget);
        data.set('script', 'on');
        startTransition(() => dispatch(data));
      }}
      className="grid gap-5"
    >
      <input type="hidden" name="locale" value={locale} />
      {cartVersion !== null && <input type="hidden" name="cartVersion" value={cartVersion} />}
      <input type="hidden" name="totalCents" value={totalCents} />
      <StepProblem state={state} locale={locale} text={text} />
      <StepButtons isPending={isPending} label={label} busy={busy} back={back} />
    </form>
  );
}

/** Here, as the page itself gives way to the order's as soon as the order is placed. */
async function placeAndPay(previous: StepState, form: FormData): Promise<StepState> {
  const next = await placeOrderAction(previous, form);
  if (next.payAt) {
    markGoal('order');
    location.assign(next.payAt);
  }
  return next;
}

/** An order is placed where this form gives way to the order's own page. */
function useMarkOrder(): void {
  useEffect(() => {
    const shownAt = performance.now();
    return () => {
      if (/\/orders\/./.test(location.pathname)) markGoal('order', shownAt);
    };
  }, []);
}
