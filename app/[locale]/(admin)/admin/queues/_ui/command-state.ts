/** What became of a command: nothing to say, or the reason why it was refused. */
export interface CommandState {
  readonly attempt: number;
  readonly problem?: string;
}
