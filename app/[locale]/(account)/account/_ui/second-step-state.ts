import type { AccountFormState } from '../../_ui/account-form-state.ts';

export interface SecondStepState extends AccountFormState {
  readonly secret?: {
    /** Address of the QR code, as data. */
    readonly picture: string;
    readonly key: string;
    readonly codes: readonly string[];
  };
}
