/** What an account's form says after it was sent; the sentences are in the reader's language already. */
export interface AccountFormState {
  readonly attempt: number;
  /** What was typed, passwords left out. */
  readonly values: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly problem?: string;
  readonly done?: string;
}

export type AccountAction = (previous: AccountFormState, form: FormData) => Promise<AccountFormState>;

export const untouched: AccountFormState = { attempt: 0, values: {}, fields: {} };
