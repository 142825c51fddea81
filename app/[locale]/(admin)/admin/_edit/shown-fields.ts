import { fill, type Locale, locales } from '#lib/text';
import type { AdminEditingText } from '#lib/text/messages/admin-editing';
import type { ShownField } from './edit-field.tsx';
import type { FieldSpec } from './field-spec.ts';

type Words = Readonly<Record<string, string>>;

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FieldWords {
  readonly fields: Words;
  readonly hints: Words;
  readonly parts?: Words;
}

interface Telling {
  readonly text: AdminEditingText;
  readonly words: FieldWords;
  readonly currency: string;
  /** What may be chosen in fields whose choices are the owner's own. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
}

function pairedName(name: string, locale: Locale): string {
  return `${name}${locale === 'ru' ? 'Ru' : 'En'}`;
}

/** The rows of a form: one control each, or the two languages side by side. */
export function shownFields(
  specs: readonly FieldSpec[],
  { text, words, currency, choices }: Telling,
): readonly (readonly ShownField[])[] {
  const optionWords: Readonly<Record<string, Words>> = text.options;
  return specs.map(({ name, kind, isPaired, isOptional, maxLength, part, options = [] }) => {
    const label = fill(words.fields[name] ?? name, { currency });
    const hint = words.hints[name];
    const shared = {
      kind,
      ...(hint ? { hint } : {}),
      ...(part ? { part: words.parts?.[part] ?? part } : {}),
      ...(isOptional ? { optional: text.optional } : {}),
      ...(maxLength ? { maxLength } : {}),
      ...(kind === 'select' || kind === 'checks'
        ? {
            options:
              choices[name] ??
              options.map((value) => ({ value, label: optionWords[name]?.[value] ?? value })),
          }
        : {}),
    };
    if (!isPaired) return [{ ...shared, name, label }];
    return locales.map((locale) => ({
      ...shared,
      name: pairedName(name, locale),
      label: `${label}, ${text.languages[locale]}`,
      lang: locale,
    }));
  });
}
