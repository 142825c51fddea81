import { Check } from '#components/ui/check';
import { SelectField, TextAreaField, TextField } from '#components/ui/field';
import type { FieldKind } from './field-spec.ts';

/** One control with its words, as a form shows it. */
export interface ShownField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  /** The title of the part of the form that begins here. */
  readonly part?: string;
  readonly lang?: string;
  readonly hint?: string;
  readonly optional?: string;
  readonly maxLength?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

interface EditFieldProps {
  readonly field: ShownField;
  readonly value: string;
  readonly error: string | undefined;
}

function rowsOf({ kind, maxLength = 0 }: ShownField): number {
  if (kind === 'markdown') return 22;
  return maxLength > 1000 ? 9 : 3;
}

/** Any number of choices below one name. */
function CheckGroup({ field, value, error }: EditFieldProps) {
  const { name, label, hint, options = [] } = field;
  const chosen = new Set(value.split(', '));
  return (
    <fieldset>
      <legend className="mb-1.5 text-14 font-bold">{label}</legend>
      {hint && <p className="mb-1.5 text-13 text-ink-3">{hint}</p>}
      <div className="grid grid-cols-2 gap-x-6">
        {options.map((option) => (
          <Check
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            defaultChecked={chosen.has(option.value)}
          />
        ))}
      </div>
      {error && <p className="mt-1.5 text-14 font-med text-poor">{error}</p>}
    </fieldset>
  );
}

export function EditField({ field, value, error }: EditFieldProps) {
  const { name, kind, label, lang, hint, optional, maxLength, options = [] } = field;
  const described = { id: name, name, label, hint, optional, error, defaultValue: value };
  switch (kind) {
    case 'area':
    case 'markdown':
      return <TextAreaField {...described} lang={lang} maxLength={maxLength} rows={rowsOf(field)} />;
    case 'select':
      return (
        <SelectField {...described}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </SelectField>
      );
    case 'check':
      return (
        <>
          <Check
            name={name}
            label={label}
            defaultChecked={value === 'on'}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${name}-error` : undefined}
          />
          {error && (
            <p id={`${name}-error`} className="mt-1.5 text-14 font-med text-poor">
              {error}
            </p>
          )}
        </>
      );
    case 'checks':
      return <CheckGroup field={field} value={value} error={error} />;
    case 'date':
      return <TextField {...described} type="date" />;
    case 'number':
    case 'money':
      return <TextField {...described} inputMode="decimal" autoComplete="off" />;
    case 'text':
    case 'words':
      return <TextField {...described} lang={lang} maxLength={maxLength} autoComplete="off" />;
  }
}
