'use client';

import { lazy, Suspense } from 'react';
import { Check } from '#components/ui/check';
import { SelectField, TextField } from '#components/ui/field';
import type { DeliveryAddress } from '#lib/orders';
import type { Locale } from '#lib/text/locale';
import type { AccountText } from '#lib/text/messages/account';
import type { CheckoutText } from '#lib/text/messages/checkout';
import { saveDeliveryAction } from '../actions.ts';
import { Choice } from './choice.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { StepButtons } from './step-buttons.tsx';
import { fieldSentence, StepProblem } from './step-problem.tsx';
import type { StepState } from './step-state.ts';
import { useStepForm } from './use-step-form.ts';

// Few have kept addresses: the others do not wait for its code.
const SavedAddresses = lazy(async () => {
  const module = await import('./saved-addresses.client.tsx');
  return { default: module.SavedAddresses };
});

export interface ShownOffer {
  readonly rate: string;
  readonly label: string;
  readonly note: string;
  readonly price: string;
}

interface DeliveryFormProps {
  readonly start: StepState;
  readonly keepAs: string;
  readonly locale: Locale;
  readonly postage: string;
  /** Ways of sending to choose from; empty where there is only one. */
  readonly offers: readonly ShownOffer[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly backHref: string;
  readonly text: Pick<
    CheckoutText,
    'delivery' | 'fields' | 'problems' | 'next' | 'busy' | 'back' | 'optional'
  > & { readonly account: AccountText['checkout'] };
  /** Addresses that the customer has kept. */
  readonly saved: readonly DeliveryAddress[];
  readonly isSignedIn: boolean;
}

type AddressField = 'line1' | 'line2' | 'postcode' | 'city' | 'country';

export function DeliveryForm({
  start,
  keepAs,
  locale,
  postage,
  offers,
  countries,
  backHref,
  text,
  saved,
  isSignedIn,
}: DeliveryFormProps) {
  const { state, isPending, formProps } = useStepForm({ action: saveDeliveryAction, start, keepAs });
  const words = text.delivery;
  const errorOf = (name: string) => fieldSentence(state, name, text.fields);
  const field = (name: AddressField) => ({
    id: name,
    name,
    label: words[name],
    defaultValue: state.values[name],
    error: errorOf(name),
  });
  const choice = (method: 'pickup' | 'post') => ({
    name: 'method',
    value: method,
    defaultChecked: state.values.method === method,
    'aria-invalid': errorOf('method') ? true : undefined,
  });
  return (
    <form {...formProps} className="group grid max-w-[560px] gap-5">
      <input type="hidden" name="locale" value={locale} />
      <StepProblem state={state} locale={locale} text={text.problems} />
      <ChoiceGroup legend={words.legend} error={errorOf('method')}>
        <Choice {...choice('pickup')} label={words.pickup} note={words.pickupNote} end={words.free} />
        <Choice {...choice('post')} label={words.post} note={words.postNote} end={postage} />
      </ChoiceGroup>
      <fieldset className="hidden gap-5 group-has-[[value=post]:checked]:grid">
        <legend className="mb-4 text-22 font-display">{words.address}</legend>
        {saved.length > 1 && (
          <Suspense>
            <SavedAddresses saved={saved} text={text.account} />
          </Suspense>
        )}
        <TextField {...field('line1')} autoComplete="address-line1" maxLength={120} />
        <TextField
          {...field('line2')}
          autoComplete="address-line2"
          maxLength={120}
          optional={text.optional}
        />
        <div className="grid gap-5 sm:grid-cols-[1fr_2fr]">
          <TextField {...field('postcode')} autoComplete="postal-code" maxLength={12} />
          <TextField {...field('city')} autoComplete="address-level2" maxLength={80} />
        </div>
        <SelectField {...field('country')} autoComplete="country">
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        {offers.length > 0 && (
          <ChoiceGroup legend={words.rate} error={errorOf('rate')}>
            {offers.map(({ rate, label, note, price }) => (
              <Choice
                key={rate}
                name="rate"
                value={rate}
                defaultChecked={(state.values.rate ?? offers[0]?.rate) === rate}
                aria-invalid={errorOf('rate') ? true : undefined}
                label={label}
                note={note}
                end={price}
              />
            ))}
          </ChoiceGroup>
        )}
        {isSignedIn && <Check name="remember" label={text.account.remember} />}
      </fieldset>
      <StepButtons
        isPending={isPending}
        label={text.next.delivery}
        busy={text.busy}
        back={{ href: backHref, label: text.back }}
      />
    </form>
  );
}
