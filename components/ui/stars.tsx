import { cn } from '#lib/cn';

const star = 'm12 3 2.7 5.9 6.3.7-4.7 4.3 1.3 6.3L12 17l-5.6 3.2 1.3-6.3L3 9.6l6.3-.7z';

interface StarsProps {
  /** 0 to 5; an average may end within a star. */
  readonly count: number;
  /** E.g. "4 of 5 stars"; without it the number stands beside in words. */
  readonly label?: string;
  readonly className?: string;
}

const places = [1, 2, 3, 4, 5] as const;

/** How much of a star is cut off at its right, for the last one of an average. */
function cutOf(count: number, place: number): string | undefined {
  const part = count - (place - 1);
  return part < 1 ? `inset(0 ${Math.round((1 - part) * 100)}% 0 0)` : undefined;
}

export function Stars({ count, label, className }: StarsProps) {
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    <span {...spoken} className={cn('inline-flex gap-0.5 text-copper', className)}>
      {places
        .filter((place) => place - 1 < count)
        .map((place) => (
          <svg
            key={place}
            viewBox="0 0 24 24"
            aria-hidden="true"
            className="size-4 fill-current"
            style={{ clipPath: cutOf(count, place) }}
          >
            <path d={star} />
          </svg>
        ))}
    </span>
  );
}
