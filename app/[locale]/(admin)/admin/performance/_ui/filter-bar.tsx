import Link from 'next/link';
import { IconDown } from '#components/ui/icons';
import { cn } from '#lib/cn';
import { localeHref } from '#lib/text';
import { audiences, deviceClasses, metricNames } from '#lib/vitals';
import {
  type PerformanceFilter,
  type PerformanceReport,
  type PlaceReport,
  percentileNames,
  performancePeriods,
} from '#lib/vitals/server';
import type { Telling } from './formats.ts';
import { routeName } from './verdict-words.ts';

interface Choice {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

interface PickProps {
  readonly name: string;
  readonly choices: readonly Choice[];
}

/** One filter: its name and present value, opening into links. Works without scripts. */
function Pick({ name, choices }: PickProps) {
  const current = choices.find(({ isCurrent }) => isCurrent);
  return (
    <details name="filter" className="group/pick relative flex-none">
      <summary className="flex min-h-11 items-center gap-2 rounded-2 border border-line-strong bg-surface px-3">
        <span className="text-ink-3">{name}</span>
        <b className="font-med">{current?.label}</b>
        <IconDown className="size-3.5" />
      </summary>
      <ul className="absolute top-full left-0 z-10 mt-1 max-h-[60vh] min-w-full overflow-y-auto rounded-2 border border-line-strong bg-surface py-1 shadow-2">
        {choices.map(({ label, href, isCurrent }) => (
          <li key={label}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={isCurrent ? 'true' : undefined}
              className={cn(
                'flex min-h-11 items-center px-3 whitespace-nowrap hover:bg-sunken',
                isCurrent && 'font-bold',
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A filter as the query of an address; what stands at its default is left out. */
export function queryOf(
  filter: PerformanceFilter,
  more: Readonly<Record<string, string>> = {},
): URLSearchParams {
  const query = new URLSearchParams();
  if (filter.period !== '7d') query.set('period', filter.period);
  if (filter.device) query.set('device', filter.device);
  if (filter.metric !== 'LCP') query.set('metric', filter.metric);
  if (filter.percentile !== 'p75') query.set('percentile', filter.percentile);
  if (filter.visitors !== 'real') query.set('visitors', filter.visitors);
  if (filter.route) query.set('route', filter.route);
  if (filter.release) query.set('release', filter.release);
  if (filter.views !== 'latest') query.set('views', filter.views);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query;
}

/** The address of this page with a filter. */
export function performanceHref(filter: PerformanceFilter, { locale }: Telling): string {
  const query = queryOf(filter);
  const path = localeHref(locale, '/admin/performance');
  return query.size === 0 ? path : `${path}?${query}`;
}

interface FilterBarProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

const mostPicked = 30;

/** What there is to choose from, the chosen one included. */
function namesOf(places: readonly PlaceReport[], chosen: string | undefined): string[] {
  const names = places.slice(0, mostPicked).map(({ name }) => name);
  return chosen && !names.includes(chosen) ? [chosen, ...names] : names;
}

export function FilterBar({ report, telling }: FilterBarProps) {
  const { filter } = report;
  const { text } = telling;
  const choice = (label: string, change: Partial<PerformanceFilter>, isCurrent: boolean): Choice => ({
    label,
    href: performanceHref({ ...filter, ...change }, telling),
    isCurrent,
  });
  return (
    <nav aria-label={text.bar} className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
      <Pick
        name={text.pick.period}
        choices={performancePeriods.map((period) =>
          choice(text.periods[period], { period }, filter.period === period),
        )}
      />
      <Pick
        name={text.pick.device}
        choices={[undefined, ...deviceClasses].map((device) =>
          choice(text.devices[device ?? 'all'], { device }, filter.device === device),
        )}
      />
      <Pick
        name={text.pick.page}
        choices={[undefined, ...namesOf(report.routes, filter.route)].map((route) =>
          choice(route ? routeName(route, telling) : text.pick.all, { route }, filter.route === route),
        )}
      />
      <Pick
        name={text.pick.release}
        choices={[undefined, ...namesOf(report.releases, filter.release)].map((release) =>
          choice(release ?? text.pick.all, { release }, filter.release === release),
        )}
      />
      <Pick
        name={text.pick.metric}
        choices={metricNames.map((metric) => choice(metric, { metric }, filter.metric === metric))}
      />
      <Pick
        name={text.pick.percentile}
        choices={percentileNames.map((percentile) =>
          choice(percentile, { percentile }, filter.percentile === percentile),
        )}
      />
      <Pick
        name={text.pick.visitors}
        choices={audiences.map((visitors) =>
          choice(text.visitors[visitors], { visitors }, filter.visitors === visitors),
        )}
      />
    </nav>
  );
}
