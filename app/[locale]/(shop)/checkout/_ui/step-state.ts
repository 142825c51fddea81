/** What a step's form shows after it came back with a fault. */
export interface StepState {
  readonly values: Readonly<Record<string, string>>;
  /** Code of the fault by field name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly attempt: number;
  /** Where an order that was placed is paid, outside the shop. */
  readonly payAt?: string;
}

interface DraftOfStep {
  readonly step: string;
  readonly values: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** A step's form at first: what came back wrong in a browser without script, else what is stored. */
export function stepState(
  { draft }: { readonly draft: DraftOfStep | null },
  step: string,
  stored: Readonly<Record<string, string>>,
): StepState {
  if (draft?.step !== step) return startState(stored);
  const { values, fields, reason } = draft;
  return { values: { ...stored, ...values }, fields, reason, attempt: 0 };
}

export function startState(values: Readonly<Record<string, string>>): StepState {
  return { values, fields: {}, attempt: 0 };
}
