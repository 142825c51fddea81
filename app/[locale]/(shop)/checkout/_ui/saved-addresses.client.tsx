'use client';

import type { ChangeEvent } from 'react';
import { SelectField } from '#components/ui/field';
import type { DeliveryAddress } from '#lib/orders';
import type { AccountText } from '#lib/text/messages/account';

interface SavedAddressesProps {
  readonly saved: readonly DeliveryAddress[];
  readonly text: AccountText['checkout'];
}

function write(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  field.value = value;
  // Whatever keeps what is typed hears of it.
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Writes one of the kept addresses into the fields below, where it can still be changed. */
export function SavedAddresses({ saved, text }: SavedAddressesProps) {
  const choose = ({ currentTarget }: ChangeEvent<HTMLSelectElement>) => {
    const { form } = currentTarget;
    const address = saved[Number(currentTarget.value)];
    if (!form || !address) return;
    for (const name of ['line1', 'line2', 'postcode', 'city', 'country'] as const) {
      write(form, name, address[name] ?? '');
    }
  };
  return (
    <SelectField id="saved" label={text.saved} onChange={choose} defaultValue="0">
      {saved.map(({ line1, postcode, city }, index) => (
        <option key={`${line1} ${postcode}`} value={index}>
          {`${line1}, ${postcode} ${city}`}
        </option>
      ))}
      <option value="">{text.another}</option>
    </SelectField>
  );
}
