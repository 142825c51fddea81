export interface BulkState {
  readonly attempt: number;
  readonly moved: number;
  /** References of those that stayed where they were. */
  readonly refused: readonly string[];
  readonly problem?: string;
}
