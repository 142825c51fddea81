interface ShareBarProps {
  /** Counts, of any sum above 0. */
  readonly parts: readonly [good: number, needs: number, poor: number];
  readonly label: string;
}

const fills = ['var(--good-fill)', 'url(#fill-needs)', 'url(#fill-poor)'] as const;

/** Good, needs-improvement and poor views as parts of one bar. Needs ChartPatterns on the page. */
export function ShareBar({ parts, label }: ShareBarProps) {
  const sum = parts[0] + parts[1] + parts[2];
  const shares = parts.map((part) => (part / sum) * 100);
  return (
    <svg role="img" aria-label={label} width="100%" height="14" className="block min-w-[120px]">
      {shares.map((share, index) => {
        const start = shares.slice(0, index).reduce((total, part) => total + part, 0);
        if (share === 0) return null;
        return (
          <rect
            key={fills[index]}
            x={`${start}%`}
            width={`${share}%`}
            height="14"
            fill={fills[index]}
            stroke="var(--bg)"
            strokeWidth={share < 100 ? 2 : 0}
          />
        );
      })}
    </svg>
  );
}
