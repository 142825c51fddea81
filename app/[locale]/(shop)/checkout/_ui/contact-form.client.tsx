'use client';

import { TextAreaField, TextField } from '#components/ui/field';
import type { Locale } from '#lib/text/locale';
import type { CheckoutText } from '#lib/text/messages/checkout';
import { saveContactAction } from '../actions.ts';
import { StepButtons } from './step-buttons.tsx';
import { fieldSentence, StepProblem } from './step-problem.tsx';
import type { StepState } from './step-state.ts';
import { useStepForm } from './use-step-form.ts';

export interface StepFormProps {
  readonly start: StepState;
  /** Under this name the tab keeps what is typed. */
  readonly keepAs: string;
  readonly locale: Locale;
  readonly text: Pick<
    CheckoutText,
    'contact' | 'fields' | 'problems' | 'next' | 'busy' | 'back' | 'optional'
  >;
}

export function ContactForm({ start, keepAs, locale, text }: StepFormProps) {
  const { state, isPending, formProps } = useStepForm({ action: saveContactAction, start, keepAs });
  const field = (name: 'name' | 'email' | 'phone' | 'note') => ({
    id: name,
    name,
    label: text.contact[name],
    defaultValue: state.values[name],
    error: fieldSentence(state, name, text.fields),
  });
  return (
    <form {...formProps} className="grid max-w-[560px] gap-5">
      <input type="hidden" name="locale" value={locale} />
      <StepProblem state={state} locale={locale} text={text.problems} />
      <TextField {...field('name')} autoComplete="name" required maxLength={120} />
      <TextField
        {...field('email')}
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        hint={text.contact.emailHint}
      />
      <TextField {...field('phone')} type="tel" autoComplete="tel" maxLength={32} optional={text.optional} />
      <TextAreaField
        {...field('note')}
        maxLength={2000}
        hint={text.contact.noteHint}
        optional={text.optional}
      />
      <StepButtons isPending={isPending} label={text.next.contact} busy={text.busy} />
    </form>
  );
}
