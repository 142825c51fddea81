'use server';

import { cachedShopSettings } from '#app/_data/content.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { editShopSettings } from '#lib/content';
import { localeHref } from '#lib/text';
import type { EditState } from '../_edit/edit-state.ts';
import { readForm } from '../_edit/field-spec.ts';
import { formValues, localeOf, runEdit } from '../_edit/run-edit.ts';
import { settingsFields } from './_ui/settings-fields.ts';

export async function saveSettingsAction(previous: EditState, form: FormData): Promise<EditState> {
  const values = formValues(form);
  const ctx = await ownerCtx();
  const address = localeHref(localeOf(values), '/admin/settings');
  return await runEdit({ ctx, previous, values, form: 'settings', address }, async () => {
    const { currency } = await cachedShopSettings();
    await editShopSettings({ ctx, input: readForm(settingsFields, values, currency) });
    return `${address}?saved=1`;
  });
}
