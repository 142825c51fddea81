import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { Notice } from '#components/ui/notice';
import { getShopSettings, settingsFormOf } from '#lib/content';
import { adminEditingText } from '#lib/text/messages/admin-editing';
import { adminSettingsText } from '#lib/text/messages/admin-settings';
import { EditForm } from '../_edit/edit-form.client.tsx';
import { showRow } from '../_edit/field-spec.ts';
import { loadForm } from '../_edit/load-form.ts';
import { shownFields } from '../_edit/shown-fields.ts';
import { adminMainClass } from '../_ui/admin-main.ts';
import { settingsFields } from './_ui/settings-fields.ts';
import { saveSettingsAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminSettingsText[await currentLocale()].title };
}

export default async function SettingsPage({ searchParams }: PageProps<'/[locale]/admin/settings'>) {
  const [ctx, locale, { again, saved }] = await Promise.all([ownerCtx(), currentLocale(), searchParams]);
  const settings = await getShopSettings({ ctx });
  const { currency } = settings;
  const words = adminSettingsText[locale];
  const text = adminEditingText[locale];
  const start = await loadForm({
    ctx,
    form: 'settings',
    fields: settingsFields,
    values: showRow(settingsFields, settingsFormOf(settings), currency),
    isAgain: again === '1',
  });
  const { save, busy, preview, previewOf, problems, faults } = text;
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="pt-6 text-36 font-display tracking-title">{words.title}</h1>
      <p className="pt-1 pb-5 text-15 text-ink-2">{words.lede}</p>
      {saved && (
        <Notice kind="good" role="status" className="mb-5">
          {words.saved}
        </Notice>
      )}
      <EditForm
        action={saveSettingsAction}
        start={start}
        rows={shownFields(settingsFields, { text, words, currency, choices: {} })}
        hidden={{ locale }}
        locale={locale}
        text={{ save, busy, preview, previewOf, problems, faults }}
      />
    </main>
  );
}
