import type { ReactNode } from 'react';
import { cn } from '#lib/cn';

/** Thirteen lines each way over the plate, each as long as the plate's side. */
const rulings = Array.from({ length: 13 }, (_, index) => {
  const share = (index + 1) / 14;
  const [left, right, y] = [150 - 136 * share, 150 + 136 * share, 76 + 74 * share].map((place) =>
    place.toFixed(1),
  );
  return `M${left} ${y}l136 74M${right} ${y}l-136 74`;
}).join('');

interface BuildPlateProps {
  readonly className?: string;
  /** What stands on the plate. */
  readonly children?: ReactNode;
}

/** An empty build plate, seen from above one of its corners. */
export function BuildPlate({ className, children }: BuildPlateProps) {
  return (
    <svg
      viewBox="0 60 300 190"
      aria-hidden="true"
      className={cn('w-full fill-none stroke-line-strong', className)}
    >
      <path d="M150 76 286 150 150 224 14 150z" className="stroke-ink-3" strokeWidth="1.5" />
      <path d={rulings} opacity=".55" />
      <path d="M14 150v9l136 74 136-74v-9M150 224v9" className="stroke-ink-3" strokeWidth="1.5" />
      {children}
    </svg>
  );
}
