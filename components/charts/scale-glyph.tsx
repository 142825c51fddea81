interface ScaleGlyphProps {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Where good ends, and where poor begins. */
  readonly budget: number;
  readonly poor: number;
  /** Few views: the mark is open. */
  readonly isOpen: boolean;
  readonly label: string;
}

const width = 220;
const baseline = 19;

/** A value with its interval on the metric's own scale, the budget and the poor zone marked on it. */
export function ScaleGlyph({ value, low, high, budget, poor, isOpen, label }: ScaleGlyphProps) {
  const end = Math.max(poor * 1.3, value * 1.1);
  const place = (at: number) => Math.min(width, (at / end) * width);
  const from = place(low ?? 0);
  const to = place(high ?? end);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} 26`}
      className="block w-full max-w-[240px] overflow-visible"
    >
      <rect
        x={place(budget)}
        y="4"
        width={place(poor) - place(budget)}
        height="15"
        className="fill-warn-fill/10"
      />
      <rect x={place(poor)} y="4" width={width - place(poor)} height="15" className="fill-poor-fill/12" />
      <path
        d={`M0 ${baseline}h${width}M${place(budget)} 2v20M${place(poor)} 2v20`}
        className="stroke-line-strong"
      />
      <rect x={from} y="7" width={Math.max(to - from, 1.5)} height="9" className="fill-ink/40" />
      {isOpen ? (
        <circle cx={place(value)} cy="11.5" r="4.5" strokeWidth="2" className="fill-bg stroke-ink" />
      ) : (
        <path d={`M${place(value)} 2v${baseline - 2}`} strokeWidth="2.5" className="stroke-ink" />
      )}
    </svg>
  );
}
