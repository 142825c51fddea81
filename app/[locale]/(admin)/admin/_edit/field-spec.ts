import { minorDigits } from '#lib/text';

export type FieldKind =
  | 'text'
  | 'area'
  | 'markdown'
  | 'number'
  | 'money'
  | 'select'
  | 'check'
  | 'date'
  | 'words'
  /** Any number of choices. */
  | 'checks';

/** A field of an owner's form. Its words stand in the texts under the same name. */
export interface FieldSpec {
  readonly name: string;
  readonly kind: FieldKind;
  /** Twice side by side: `nameEn` and `nameRu`. */
  readonly isPaired?: boolean;
  readonly isOptional?: boolean;
  readonly maxLength?: number;
  readonly options?: readonly string[];
  /** Rows without this field, by their slugs. */
  readonly lackedBy?: readonly string[];
  /** Begins a part of the form, whose title stands in the texts under this name. */
  readonly part?: string;
  /** What an empty form has here. */
  readonly start?: string;
}

export type FormValues = Readonly<Record<string, string>>;

/** The names of a field's controls. */
export function namesOf({ name, isPaired }: FieldSpec): readonly string[] {
  return isPaired ? [`${name}En`, `${name}Ru`] : [name];
}

/** A number as people write it, with a point or a comma; NaN is left for the schema to refuse. */
function readNumber(value: string): number | null {
  const plain = value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plain === '' ? null : Number(plain);
}

function readMoney(value: string, currency: string): number | null {
  const amount = readNumber(value);
  return amount === null ? null : Math.round(amount * 10 ** minorDigits(currency));
}

function readWords(value: string): readonly string[] {
  return value
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
}

function readValue(kind: FieldKind, value: string, currency: string): unknown {
  switch (kind) {
    case 'text':
    case 'area':
    case 'markdown':
    case 'select':
      return value;
    case 'date':
      return value === '' ? undefined : new Date(value);
    case 'number':
      return readNumber(value);
    case 'money':
      return readMoney(value, currency);
    case 'check':
      return value === 'on';
    case 'words':
    case 'checks':
      return readWords(value);
  }
}

/** What a form says, as the domain's schema wants it. */
export function readForm(
  specs: readonly FieldSpec[],
  values: FormValues,
  currency: string,
): Record<string, unknown> {
  const entries = specs.flatMap((spec) =>
    namesOf(spec).map((name) => [name, readValue(spec.kind, values[name] ?? '', currency)] as const),
  );
  return Object.fromEntries(entries);
}

function showValue(kind: FieldKind, value: unknown, currency: string): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.join(', ');
  if (kind === 'check') return value ? 'on' : '';
  if (kind === 'money') {
    const digits = minorDigits(currency);
    return (Number(value) / 10 ** digits).toFixed(digits);
  }
  return String(value);
}

/** A stored row as the form shows it. */
export function showRow(
  specs: readonly FieldSpec[],
  row: Readonly<Record<string, unknown>>,
  currency: string,
): FormValues {
  const entries = specs.flatMap((spec) =>
    namesOf(spec).map((name) => [name, showValue(spec.kind, row[name], currency)] as const),
  );
  return Object.fromEntries(entries);
}

/** An empty form. */
export function startValues(specs: readonly FieldSpec[]): FormValues {
  return Object.fromEntries(
    specs.flatMap((spec) => namesOf(spec).map((name) => [name, spec.start ?? ''] as const)),
  );
}
