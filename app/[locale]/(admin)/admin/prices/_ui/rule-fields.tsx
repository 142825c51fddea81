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

interface TickProps {
  readonly name: string;
  readonly label: string;
  readonly isOn?: boolean;
}

export function Tick({ name, label, isOn }: TickProps) {
  return (
    <label className="flex min-h-11 items-center gap-2.5 text-14 text-ink-2">
      <input type="checkbox" name={name} className="tick" defaultChecked={isOn} />
      {label}
    </label>
  );
}

interface RuleFieldProps extends FieldsProps {
  readonly path: string;
}

function labelOf({ path, currency, text }: RuleFieldProps): string {
  const key = path.split('.').at(-1) ?? path;
  const labels: Readonly<Record<string, string>> = text.fields;
  return fill(labels[key] ?? key, { currency });
}

export function RuleTick(props: RuleFieldProps) {
  const { path, values } = props;
  return <Tick name={path} label={labelOf(props)} isOn={values[path] === 'on'} />;
}

/** The number of a path. */
export function RuleField(props: RuleFieldProps) {
  const { path, values, faults, text } = props;
  const known: Readonly<Record<string, string>> = text.faults;
  const fault = faults[path];
  return (
    <TextField
      id={path}
      name={path}
      label={labelOf(props)}
      inputMode="decimal"
      autoComplete="off"
      defaultValue={values[path] ?? ''}
      error={fault === undefined ? undefined : (known[fault] ?? text.faults.invalid)}
    />
  );
}
