export interface FindOrderState {
  readonly reference: string;
  readonly key: string;
  readonly attempt: number;
}
