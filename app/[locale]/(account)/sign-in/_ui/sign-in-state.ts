export interface SignInState {
  readonly email: string;
  readonly reason?: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly wrongFields: readonly string[];
  readonly attempt: number;
}
