import { cn } from '#lib/cn';
import type { OrderStatus } from '#lib/orders';

interface StatusPillProps {
  readonly status: OrderStatus;
  readonly label: string;
}

const tones: Record<OrderStatus, string> = {
  new: 'bg-copper-soft text-copper',
  confirmed: 'bg-copper-soft text-copper',
  'in-production': 'bg-copper-soft text-copper',
  ready: 'bg-good-soft text-good',
  shipped: 'bg-good-soft text-good',
  completed: 'bg-good-soft text-good',
  cancelled: 'bg-sunken text-ink-2',
  refunded: 'bg-sunken text-ink-2',
  disputed: 'bg-warn-soft text-warn',
};

/** A status in a word, between two layers. */
export function StatusPill({ status, label }: StatusPillProps) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-2 rounded-1 px-2.5 py-[3px] text-14 font-med whitespace-nowrap',
        tones[status],
      )}
    >
      <i aria-hidden="true" className="h-[7px] w-3 border-y-2" />
      {label}
    </span>
  );
}
