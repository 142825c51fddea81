interface StarsProps {
  /** 0 to 5; an average may end within a star. */
  readonly count: number;
  /** E.g. "4 of 5 stars"; without it the number stands beside in words. */
  readonly label?: string;
}

const starRem = 1;
const pitchRem = 1.125;

/** How much is cut off at the right of the last star of an average. */
function cutOf(count: number): string {
  return `inset(0 ${((Math.ceil(count) - count) * starRem).toFixed(2)}rem 0 0)`;
}

export function Stars({ count, label }: StarsProps) {
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  const width = `${Math.ceil(count) * pitchRem - (pitchRem - starRem)}rem`;
  return (
    <span
      {...spoken}
      className="stars"
      style={Number.isInteger(count) ? { width } : { width, clipPath: cutOf(count) }}
    />
  );
}
