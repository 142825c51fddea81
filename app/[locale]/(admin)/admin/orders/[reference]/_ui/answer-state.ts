export interface AnswerState {
  readonly attempt: number;
  readonly problem?: string;
  readonly typed: string;
}
