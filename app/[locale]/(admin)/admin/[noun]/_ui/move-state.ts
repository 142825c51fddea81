export interface MoveState {
  readonly attempt: number;
  /** What was moved last. */
  readonly row: string;
  readonly hasFailed?: boolean;
}
