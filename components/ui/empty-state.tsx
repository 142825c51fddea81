import type { ReactNode } from 'react';

const rulings = Array.from({ length: 13 }, (_, index) => {
  const t = (index + 1) / 14;
  const across = `M${150 - 136 * t} ${76 + 74 * t} ${286 - 136 * t} ${150 + 74 * t}`;
  return `${across}M${150 + 136 * t} ${76 + 74 * t} ${14 + 136 * t} ${150 + 74 * t}`;
}).join('');

/** An empty build plate: two layers laid, the rest still to come. */
function EmptyPlate() {
  return (
    <svg viewBox="0 60 300 190" aria-hidden="true" className="w-full fill-none stroke-line-strong">
      <path d="M150 76 286 150 150 224 14 150z" className="stroke-ink-3" strokeWidth="1.5" />
      <path d={rulings} opacity=".55" />
      <path d="M14 150v9l136 74 136-74v-9M150 224v9" className="stroke-ink-3" strokeWidth="1.5" />
      <g className="stroke-copper-metal" strokeWidth="2">
        <path d="M150 126 196 151 150 176 104 151z" />
        <path d="M150 116 196 141 150 166 104 141zM150 106 196 131 150 156 104 131z" strokeDasharray="2 4" />
      </g>
    </svg>
  );
}

interface EmptyStateProps {
  readonly title: string;
  readonly level?: 'h1' | 'h2';
  readonly children?: ReactNode;
}

export function EmptyState({ title, level: Heading = 'h2', children }: EmptyStateProps) {
  return (
    <section className="grid items-center gap-8 rounded-3 border border-line bg-surface p-6 md:grid-cols-[1fr_300px] md:gap-12 md:p-12">
      <div className="max-w-[220px] md:order-2 md:max-w-none">
        <EmptyPlate />
      </div>
      <div>
        <Heading className="text-36 font-display">{title}</Heading>
        {children}
      </div>
    </section>
  );
}
