import type { ReactNode } from 'react';
import { TextField } from '#components/ui/field';
import type { RuleValues } from '#lib/quote';
import type { AdminPricesText } from '#lib/text/messages/admin-prices';
import { fill } from '#lib/text/template';

export interface FieldsProps {
  readonly values: RuleValues;
  readonly faults: Readonly<Record<string, string>>;
  readonly currency: string;
  readonly text: AdminPricesText;
}

export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="border-t border-ink pt-4">
      <legend className="float-left w-full pb-3">
        <h2 className="text-22 font-display">{title}</h2>
      </legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

export function Grid({ children }: { readonly children: ReactNode }) {
  return <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-3">{children}</div>;
}

/** The control of one path: a number, or a tick. */
export function RuleField({ path, values, faults, currency, text }: FieldsProps & { readonly path: string }) {
  const key = path.split('.').at(-1) ?? path;
  const labels: Readonly<Record<string, string>> = text.fields;
  const label = fill(labels[key] ?? key, { currency });
  if (key === 'isInStock') {
    return (
      <label className="flex min-h-11 items-center gap-2.5 text-14">
        <input type="checkbox" name={path} className="tick" defaultChecked={values[path] === 'on'} />
        {label}
      </label>
    );
  }
  const known: Readonly<Record<string, string>> = text.faults;
  const fault = faults[path];
  return (
    <TextField
      id={path}
      name={path}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      defaultValue={values[path] ?? ''}
      error={fault === undefined ? undefined : (known[fault] ?? text.faults.invalid)}
    />
  );
}
