import { cachedCategories, cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import type { EditableRow } from '#lib/editing';
import { type Locale, textOf } from '#lib/text';
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
  const { fields, titleField } = nounEditings[noun];
  const text = adminEditingText[locale];
  const start = await loadForm({
    ctx,
    form: `${noun}/${row?.slug ?? 'new'}`,
    fields,
    values: row ? showRow(fields, row, currency) : { ...startValues(fields), publishedAt: today(ctx.now) },
    isAgain: again === '1',
  });
  const had = row ? fields.filter(({ lackedBy = [] }) => !lackedBy.includes(row.slug)) : fields;
  const rows = shownFields(had, {
    text,
    words: text.nouns[noun],
    currency,
    choices: noun === 'projects' ? await workChoices(locale) : {},
  });
  const slug = { name: 'slug', kind: 'text', maxLength: 80 } as const;
  const code = { ...slug, label: text.code, hint: text.codeHint };
  const address = { ...slug, label: text.address, hint: text.addressHint, optional: text.optional };
  const newRows = titleField === 'slug' ? [[code], ...rows] : [...rows, [address]];
  const { save, busy, preview, previewOf, problems, faults } = text;
  return (
    <EditForm
      action={saveRowAction}
      start={start}
      rows={row ? rows : newRows}
      hidden={{ noun, locale, ...(row ? { row: row.slug } : {}) }}
      locale={locale}
      text={{ save, busy, preview, previewOf, problems, faults }}
    />
  );
}

/** What a work may be put in or printed with: the owner's own lists. */
async function workChoices(locale: Locale) {
  const [categories, materials, colours] = await Promise.all([
    cachedCategories(),
    cachedMaterials(),
    cachedColours(),
  ]);
  const named = <Row extends { slug: string; nameEn: string; nameRu: string }>(rows: readonly Row[]) =>
    rows.map((row) => ({ value: row.slug, label: textOf(row, 'name', locale) }));
  return {
    category: named(categories),
    material: materials.map(({ slug, name }) => ({ value: slug, label: name })),
    colour: named(colours),
    colours: named(colours),
  };
}

function today(now: Date): string {
  return now.toISOString().slice(0, 10);
}
