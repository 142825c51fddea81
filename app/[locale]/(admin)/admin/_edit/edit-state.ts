import type { FormValues } from './field-spec.ts';

/** What an owner's form shows. */
export interface EditState {
  readonly attempt: number;
  readonly values: FormValues;
  /** Code of the fault by field name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly reason?: string;
  /** Rendered Markdown by field name. */
  readonly previews?: Readonly<Record<string, string>>;
}

export const previewReason = 'preview';
