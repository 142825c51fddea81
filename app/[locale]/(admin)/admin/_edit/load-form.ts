import type { Ctx } from '#lib/context';
import { findEditDraft } from '#lib/editing';
import { type EditState, previewReason } from './edit-state.ts';
import type { FieldSpec, FormValues } from './field-spec.ts';
import { renderPreviews } from './render-previews.ts';

interface FormCall {
  readonly ctx: Ctx;
  readonly form: string;
  readonly fields: readonly FieldSpec[];
  /** What the form shows at first. */
  readonly values: FormValues;
  /** The address says that the form came back, in a browser without script. */
  readonly isAgain: boolean;
}

export async function loadForm({ ctx, form, fields, values, isAgain }: FormCall): Promise<EditState> {
  const draft = isAgain ? await findEditDraft({ ctx, form }) : null;
  if (!draft) return { attempt: 0, values, fields: {} };
  const previews = draft.reason === previewReason ? renderPreviews(fields, draft.values) : {};
  return { attempt: 0, ...draft, previews };
}
