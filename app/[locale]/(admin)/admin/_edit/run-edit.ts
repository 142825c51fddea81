import { redirect } from 'next/navigation';
import { domainErrorOf } from '#app/_http/problem.ts';
import type { Ctx } from '#lib/context';
import { removeEditDraft, saveEditDraft } from '#lib/editing';
import { log } from '#lib/log';
import { isLocale, type Locale } from '#lib/text';
import type { EditState } from './edit-state.ts';
import type { FormValues } from './field-spec.ts';

/** What was typed, several choices with commas; the framework's own fields begin with a dollar sign. */
export function formValues(form: FormData): FormValues {
  const names = new Set([...form.keys()].filter((name) => !name.startsWith('$')));
  const typed = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return Object.fromEntries([...names].map((name) => [name, typed(name).join(', ')]));
}

export function localeOf({ locale }: FormValues): Locale {
  return isLocale(locale) ? locale : 'en';
}

interface Fault {
  readonly ctx: Ctx;
  readonly previous: EditState;
  readonly values: FormValues;
  /** The form's name and, for browsers without script, its address. */
  readonly form: string;
  readonly address: string;
}

/**
 * A streamed page does not show what an action returns where no script runs: there the form's state is kept
 * for its owner and the form is opened again.
 */
export async function showAgain(
  { ctx, previous, values, form, address }: Fault,
  state: Pick<EditState, 'fields' | 'reason' | 'previews'>,
): Promise<EditState> {
  if (values.script) return { ...state, values, attempt: previous.attempt + 1 };
  const draft = { values, fields: state.fields, reason: state.reason ?? 'unknown' };
  await saveEditDraft({ ctx, form, draft });
  redirect(`${address}?again=1`);
}

/** Saves a form and goes on; what is wrong with it comes back with everything that was typed. */
export async function runEdit(fault: Fault, save: () => Promise<string>): Promise<EditState> {
  let next = '';
  try {
    next = await save();
    await removeEditDraft({ ctx: fault.ctx, form: fault.form });
  } catch (thrown) {
    const { code, fields = {}, reason = 'unknown' } = domainErrorOf(thrown);
    if (code === 'INTERNAL') log.error('edit-failed', { form: fault.form }, thrown);
    return await showAgain(fault, { fields, reason });
  }
  redirect(next);
}
