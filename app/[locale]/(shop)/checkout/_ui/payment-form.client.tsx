'use client';

import type { Locale } from '#lib/text/locale';
import type { CheckoutText } from '#lib/text/messages/checkout';
import { savePaymentAction } from '../actions.ts';
import { Choice } from './choice.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { StepButtons } from './step-buttons.tsx';
import { fieldSentence, StepProblem } from './step-problem.tsx';
import type { StepState } from './step-state.ts';
import { useStepForm } from './use-step-form.ts';

interface PaymentFormProps {
  readonly start: StepState;
  readonly keepAs: string;
  readonly locale: Locale;
  readonly canPayOnPickup: boolean;
  readonly takesTransfers: boolean;
  readonly takesCards: boolean;
  readonly backHref: string;
  readonly text: Pick<CheckoutText, 'payment' | 'fields' | 'problems' | 'next' | 'busy' | 'back'>;
}

export function PaymentForm({
  start,
  keepAs,
  locale,
  canPayOnPickup,
  takesTransfers,
  takesCards,
  backHref,
  text,
}: PaymentFormProps) {
  const { state, isPending, formProps } = useStepForm({ action: savePaymentAction, start, keepAs });
  const words = text.payment;
  const error = fieldSentence(state, 'method', text.fields);
  const choice = (method: 'pickup' | 'invoice' | 'card') => ({
    name: 'method',
    value: method,
    defaultChecked: state.values.method === method,
    'aria-invalid': error ? true : undefined,
  });
  return (
    <form {...formProps} className="grid max-w-[560px] gap-5">
      <input type="hidden" name="locale" value={locale} />
      <StepProblem state={state} locale={locale} text={text.problems} />
      <ChoiceGroup legend={words.legend} error={error}>
        {takesCards && <Choice {...choice('card')} label={words.card} note={words.cardNote} />}
        <Choice
          {...choice('pickup')}
          disabled={!canPayOnPickup}
          label={words.pickup}
          note={canPayOnPickup ? words.pickupNote : words.pickupOff}
        />
        <Choice
          {...choice('invoice')}
          label={words.invoice}
          note={takesTransfers ? words.invoiceNote : words.invoiceByHand}
        />
      </ChoiceGroup>
      <StepButtons
        isPending={isPending}
        label={text.next.payment}
        busy={text.busy}
        back={{ href: backHref, label: text.back }}
      />
    </form>
  );
}
