export interface StageResult {
  readonly passed: number;
  readonly failed: number;
}

export interface Stage {
  readonly name: string;
  run(context: StageContext): Promise<StageResult>;
}

export interface StageContext {
  readonly root: string;
  /** For the reports that the stages write and read. */
  readonly folder: string;
}

export const onePassed: StageResult = { passed: 1, failed: 0 };
export const oneFailed: StageResult = { passed: 0, failed: 1 };
