/** What became of a tag that was to be cleared. */
export interface ClearState {
  readonly attempt: number;
  /** What was typed. */
  readonly tag: string;
  readonly problem?: string;
}

export interface WarmState {
  readonly attempt: number;
  readonly warmed?: number;
  readonly failed?: number;
  readonly problem?: string;
}
