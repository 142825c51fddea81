export interface BoardState {
  readonly attempt: number;
  readonly problem?: string;
}
