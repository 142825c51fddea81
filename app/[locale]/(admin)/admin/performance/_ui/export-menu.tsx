import { IconDown } from '#components/ui/icons';
import type { PerformanceFilter } from '#lib/vitals/server';
import { queryOf } from './filter-bar.tsx';
import type { Telling } from './formats.ts';

interface ExportMenuProps {
  readonly filter: PerformanceFilter;
  readonly telling: Telling;
}

const formats = ['csv', 'json'] as const;

/** The figures of the page as a file. */
export function ExportMenu({ filter, telling }: ExportMenuProps) {
  const { text } = telling;
  return (
    <details name="filter" className="relative flex-none">
      <summary className="flex min-h-11 items-center gap-2 rounded-2 border border-line-strong bg-surface px-3">
        {text.export.name}
        <IconDown className="size-3.5" />
      </summary>
      <ul className="absolute top-full right-0 z-10 mt-1 min-w-full rounded-2 border border-line-strong bg-surface py-1 shadow-2">
        {formats.map((format) => (
          <li key={format}>
            <a
              href={`/api/admin/performance?${queryOf(filter, { format })}`}
              download={`performance-${filter.period}.${format}`}
              className="flex min-h-11 items-center px-3 whitespace-nowrap hover:bg-sunken"
            >
              {text.export[format]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
