import { Check } from '#components/ui/check';
import { SelectField, TextAreaField, TextField } from '#components/ui/field';
import type { FieldKind } from './field-spec.ts';

/** One control with its words, as a form shows it. */
export interface ShownField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
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
      return <Check name={name} label={label} defaultChecked={value === 'on'} />;
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
