export interface StatusState {
  readonly attempt: number;
  readonly reason: string;
  readonly to?: string;
  readonly problem?: string;
  /** The status that holds, when somebody was faster. */
  readonly status?: string;
}
