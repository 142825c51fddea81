import type { ReactNode } from 'react';
import { BuildPlate } from './build-plate.tsx';

interface EmptyStateProps {
  readonly title: string;
  readonly level?: 'h1' | 'h2';
  readonly children?: ReactNode;
}

/** Nothing is here yet: a plate with two layers laid, the rest still to come. */
export function EmptyState({ title, level: Heading = 'h2', children }: EmptyStateProps) {
  return (
    <section className="grid items-center gap-8 rounded-3 border border-line bg-surface p-6 md:grid-cols-[1fr_300px] md:gap-12 md:p-12">
      <div className="max-w-[220px] md:order-2 md:max-w-none">
        <BuildPlate>
          <g className="stroke-copper-metal" strokeWidth="2">
            <path d="M150 126 196 151 150 176 104 151z" />
            <path
              d="M150 116 196 141 150 166 104 141zM150 106 196 131 150 156 104 131z"
              strokeDasharray="2 4"
            />
          </g>
        </BuildPlate>
      </div>
      <div>
        <Heading className="text-36 font-display">{title}</Heading>
        {children}
      </div>
    </section>
  );
}
