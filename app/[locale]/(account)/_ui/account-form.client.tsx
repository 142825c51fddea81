'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Button } from '#components/ui/button';
import { SelectField, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { type AccountAction, type AccountFormState, untouched } from './account-form-state.ts';

interface AccountField {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly autoComplete: string;
  readonly hint?: string;
  readonly optional?: string;
  readonly maxLength?: number;
  readonly start?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

interface AccountFormProps {
  readonly action: AccountAction;
  readonly fields: readonly AccountField[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly busy: string;
  readonly variant?: 'primary' | 'plain';
  /** Keeps the ids of several forms on a page apart. */
  readonly id?: string;
}

function Field({ field, id, state }: { field: AccountField; id: string; state: AccountFormState }) {
  const { name, start, choices, type = 'text', ...rest } = field;
  const common = {
    ...rest,
    id,
    name,
    defaultValue: state.values[name] ?? start ?? '',
    error: state.fields[name],
    required: field.optional === undefined,
  };
  if (!choices) return <TextField {...common} type={type} />;
  return (
    <SelectField {...common}>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

/** Every form about an account: what is wrong stands above and at its field, what went well in its place. */
export function AccountForm({
  action: send,
  fields,
  hidden,
  submit,
  busy,
  variant = 'primary',
  id = 'account',
}: AccountFormProps) {
  const [state, action, isPending] = useActionState(send, untouched);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!state.problem) return;
    const field = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    (field('[aria-invalid=true]') ?? field('input:not([type=hidden])'))?.focus();
  }, [state]);
  return (
    <form ref={form} action={action} noValidate className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.problem && (
        <Notice kind="poor" role="alert" key={state.attempt}>
          {state.problem}
        </Notice>
      )}
      {state.done && (
        <Notice kind="good" role="status">
          {state.done}
        </Notice>
      )}
      {fields.map((field) => (
        <Field
          key={`${field.name}-${state.attempt}`}
          field={field}
          id={`${id}-${field.name}`}
          state={state}
        />
      ))}
      <div>
        <Button type="submit" variant={variant} disabled={isPending} aria-busy={isPending}>
          {isPending ? busy : submit}
        </Button>
      </div>
    </form>
  );
}
