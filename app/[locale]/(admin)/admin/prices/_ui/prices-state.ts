export interface PricesState {
  readonly attempt: number;
  /** Code of the fault by the path of its field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly problem?: string;
  /** Set once a version was saved. */
  readonly version?: number;
}
