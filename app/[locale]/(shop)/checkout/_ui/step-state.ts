/** What a step's form shows after it came back with a fault. */
export interface StepState {
  readonly values: Readonly<Record<string, string>>;
  /** Code of the fault by field name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly attempt: number;
}

export function startState(values: Readonly<Record<string, string>>): StepState {
  return { values, fields: {}, attempt: 0 };
}
