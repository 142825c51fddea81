export interface ChangeState {
  readonly attempt: number;
  readonly values: Readonly<Record<string, string>>;
  /** Code of the fault by field name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly problem?: string;
}
