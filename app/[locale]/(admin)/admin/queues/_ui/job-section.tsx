import { Link } from '#components/ui/link';
import { cn } from '#lib/cn';
import { type JobRecord, type JobState, jobStates, type QueueName } from '#lib/jobs';
import { fill } from '#lib/text';
import { Question } from '../../_ui/question.tsx';
import { Head, stackedTableClass } from '../../_ui/table.tsx';
import { JobRow } from './job-row.tsx';
import { queuesHref, type Telling } from './telling.ts';

interface JobSectionProps {
  readonly jobs: readonly JobRecord[];
  readonly filter: { readonly queue?: QueueName | undefined; readonly state?: JobState | undefined };
  readonly telling: Telling;
}

/** The latest jobs, narrowed by the address to a queue, a state or both. */
export function JobSection({ jobs, filter, telling }: JobSectionProps) {
  const { text } = telling;
  const lede = filter.queue ? fill(text.jobs.of, { queue: text.names[filter.queue] }) : text.jobs.lede;
  return (
    <Question id="jobs" title={text.jobs.title} lede={lede}>
      <Filters filter={filter} telling={telling} />
      {jobs.length === 0 ? (
        <p className="py-6 text-ink-2">{text.jobs.none}</p>
      ) : (
        <table className={stackedTableClass}>
          <caption className="sr-only">{text.jobs.title}</caption>
          <thead className="max-sm:sr-only">
            <tr>
              <Head>{text.jobs.job}</Head>
              <Head>{text.jobs.state}</Head>
              <Head>{text.jobs.created}</Head>
              <Head isNumber>{text.jobs.took}</Head>
              <Head isNumber>{text.jobs.attempt}</Head>
              <Head>
                <span className="sr-only">{text.queues.command}</span>
              </Head>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {jobs.map((job) => (
              <JobRow key={job.id} job={job} telling={telling} />
            ))}
          </tbody>
        </table>
      )}
    </Question>
  );
}

function Filters({ filter, telling }: Omit<JobSectionProps, 'jobs'>) {
  const { text, locale } = telling;
  const entries = [undefined, ...jobStates].map((state) => ({
    name: state ? text.states[state] : text.jobs.all,
    href: queuesHref(locale, { queue: filter.queue, state }),
    isOn: state === filter.state,
  }));
  return (
    <nav aria-label={text.jobs.filters} className="border-b border-line pb-3">
      <ul className="flex flex-wrap items-center gap-x-1 gap-y-0.5">
        {entries.map(({ name, href, isOn }) => (
          <li key={name}>
            <Link
              href={href}
              aria-current={isOn ? 'true' : undefined}
              className={cn(
                'inline-flex min-h-11 items-center rounded-2 px-3 md:min-h-[38px]',
                isOn ? 'bg-ink font-med text-bg' : 'text-ink-2 hover:bg-sunken',
              )}
            >
              {name}
            </Link>
          </li>
        ))}
        {filter.queue && (
          <li>
            <Link
              href={queuesHref(locale, { state: filter.state })}
              className="inline-flex min-h-11 items-center px-3 text-copper underline underline-offset-4 md:min-h-[38px]"
            >
              {text.jobs.ofAll}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
