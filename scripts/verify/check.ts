export interface CheckResult {
  /** What is wrong, ready to print; empty when nothing is. */
  readonly faults: string;
}

export interface Check {
  readonly name: string;
  run(root: string): Promise<CheckResult>;
}

export function listFaults(faults: readonly string[]): CheckResult {
  return { faults: faults.map((fault) => `  ${fault}`).join('\n') };
}
