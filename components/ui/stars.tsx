import { cn } from '#lib/cn';

const star = 'm12 3 2.7 5.9 6.3.7-4.7 4.3 1.3 6.3L12 17l-5.6 3.2 1.3-6.3L3 9.6l6.3-.7z';

interface StarsProps {
  readonly count: number;
  /** E.g. "4 of 5 stars". */
  readonly label: string;
  readonly className?: string;
}

export function Stars({ count, label, className }: StarsProps) {
  return (
    <span role="img" aria-label={label} className={cn('inline-flex gap-0.5 text-copper', className)}>
      {['1', '2', '3', '4', '5'].slice(0, Math.round(count)).map((place) => (
        <svg key={place} viewBox="0 0 24 24" aria-hidden="true" className="size-4 fill-current">
          <path d={star} />
        </svg>
      ))}
    </span>
  );
}
