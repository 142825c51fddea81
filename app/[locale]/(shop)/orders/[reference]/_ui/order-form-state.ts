/** What a form of the order's page says after it was sent. */
export interface OrderFormState {
  readonly attempt: number;
  readonly problem?: string;
  /** What was typed: it stays where it was refused. */
  readonly typed: string;
}

export const untouched: OrderFormState = { attempt: 0, typed: '' };

/** The order and the key of its link, as hidden fields. */
export interface OrderLink {
  readonly reference: string;
  readonly orderKey: string;
}
