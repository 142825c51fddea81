import { renderMarkdown } from '#lib/content';
import { type FieldSpec, type FormValues, namesOf } from './field-spec.ts';

/** The Markdown of a form as visitors would see it, by field name. */
export function renderPreviews(
  fields: readonly FieldSpec[],
  values: FormValues,
): Readonly<Record<string, string>> {
  const names = fields.filter(({ kind }) => kind === 'markdown').flatMap(namesOf);
  return Object.fromEntries(names.map((name) => [name, renderMarkdown(values[name] ?? '').html]));
}
