import { cachedCategories } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import type { EditableRow } from '#lib/editing';
import { textOf } from '#lib/text';
import { adminEditingText } from '#lib/text/messages/admin-editing';
import { EditForm } from '../../_edit/edit-form.client.tsx';
import { showRow, startValues } from '../../_edit/field-spec.ts';
import { loadForm } from '../../_edit/load-form.ts';
import { type Noun, nounEditings } from '../../_edit/nouns.ts';
import { shownFields } from '../../_edit/shown-fields.ts';
import { saveRowAction } from '../actions.ts';

interface RowFormProps {
  readonly noun: Noun;
  /** Null for a new one. */
  readonly row: EditableRow | null;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function RowForm({ noun, row, searchParams }: RowFormProps) {
  const [ctx, locale, { currency }, { again }] = await Promise.all([
    ownerCtx(),
    currentLocale(),
    cachedShopSettings(),
    searchParams,
  ]);
  const { fields } = nounEditings[noun];
  const text = adminEditingText[locale];
  const start = await loadForm({
    ctx,
    form: `${noun}/${row?.slug ?? 'new'}`,
    fields,
    values: row ? showRow(fields, row, currency) : { ...startValues(fields), publishedAt: today(ctx.now) },
    isAgain: again === '1',
  });
  const categories = noun === 'projects' ? await cachedCategories() : [];
  const choices = categories.map((category) => ({
    value: category.slug,
    label: textOf(category, 'name', locale),
  }));
  const rows = shownFields(fields, {
    text,
    words: text.nouns[noun],
    currency,
    choices: noun === 'projects' ? { category: choices } : {},
  });
  const address = {
    name: 'slug',
    kind: 'text',
    label: text.address,
    hint: text.addressHint,
    optional: text.optional,
    maxLength: 80,
  } as const;
  const { save, busy, preview, previewOf, problems, faults } = text;
  return (
    <EditForm
      action={saveRowAction}
      start={start}
      rows={row ? rows : [...rows, [address]]}
      hidden={{ noun, locale, ...(row ? { row: row.slug } : {}) }}
      locale={locale}
      text={{ save, busy, preview, previewOf, problems, faults }}
    />
  );
}

function today(now: Date): string {
  return now.toISOString().slice(0, 10);
}
