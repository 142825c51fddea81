import { Link } from '#components/ui/link';
import { cn } from '#lib/cn';
import { formatNumber, type Locale } from '#lib/text';

interface FilterTabsProps {
  readonly label: string;
  readonly entries: readonly {
    readonly name: string;
    readonly count?: number;
    readonly isOn: boolean;
    readonly href: string;
  }[];
  readonly locale: Locale;
}

/** The parts of a list as links, each with how many there are. */
export function FilterTabs({ label, entries, locale }: FilterTabsProps) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ul className="flex flex-wrap gap-x-1 gap-y-0.5">
        {entries.map(({ name, count, isOn, href }) => (
          <li key={name}>
            <Link
              href={href}
              aria-current={isOn ? 'true' : undefined}
              className={cn(
                'inline-flex min-h-11 items-center gap-2 rounded-2 px-3 md:min-h-[38px]',
                isOn ? 'bg-ink font-med text-bg' : 'text-ink-2 hover:bg-sunken',
              )}
            >
              {name}
              {count !== undefined && (
                <span className={cn('num text-13', !isOn && 'text-ink-3')}>
                  {formatNumber(count, { locale })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
