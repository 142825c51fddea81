import { Verdict, type VerdictKind } from '#components/ui/verdict';
import type { JobRecord, JobState } from '#lib/jobs';
import { fill, formatNumber } from '#lib/text';
import { Cell, RowHead, stackedRowClass } from '../../_ui/table.tsx';
import { cancelJobAction, retryJobAction } from '../actions.ts';
import { CommandButton } from './command-button.client.tsx';
import { formatMoment, formatTook, kindName, type Telling } from './telling.ts';

interface JobRowProps {
  readonly job: JobRecord;
  readonly telling: Telling;
}

const verdicts: Partial<Record<JobState, VerdictKind>> = { done: 'good', failed: 'poor', cancelled: 'warn' };

/** One job: what it does to what, how far it is, what went wrong, and what can be done about it. */
export function JobRow({ job, telling }: JobRowProps) {
  const { text, locale } = telling;
  const { startedAt, endedAt } = job;
  return (
    <tr className={`${stackedRowClass} sm:align-top`}>
      <RowHead isWide>
        {nameOf(job, telling)}
        <small className="num block max-w-[52ch] text-13 font-text wrap-anywhere text-ink-3">
          {describeData(job.data)}
        </small>
        {job.failure && (
          <small className="mt-1 block max-w-[62ch] text-13 font-text wrap-anywhere text-poor">
            {job.failure.message}
            {job.failure.reason && ` (${job.failure.reason})`}
          </small>
        )}
      </RowHead>
      <Cell head={text.jobs.state} className="whitespace-nowrap">
        <State job={job} telling={telling} />
      </Cell>
      <Cell head={text.jobs.created} className="whitespace-nowrap">
        {formatMoment(job.createdAt, telling)}
      </Cell>
      <Cell isNumber head={text.jobs.took}>
        {formatTook(startedAt && endedAt ? endedAt.getTime() - startedAt.getTime() : null, telling)}
      </Cell>
      <Cell isNumber head={text.jobs.attempt}>
        {formatNumber(job.attempt, { locale })}
      </Cell>
      <Cell isWide className="sm:w-px">
        <Command job={job} telling={telling} />
      </Cell>
    </tr>
  );
}

/** What is done, and to what. */
function nameOf({ kind, subject }: JobRecord, telling: Telling): string {
  const name = kindName(kind, telling);
  return subject ? fill(telling.text.jobs.nameOf, { kind: name, subject }) : name;
}

function describeData(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '';
  return Object.entries(data)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

function State({ job, telling }: JobRowProps) {
  const { text, locale } = telling;
  const verdict = verdicts[job.state];
  const name = text.states[job.state];
  if (verdict) return <Verdict kind={verdict}>{name}</Verdict>;
  if (job.progress === null) return name;
  const percent = formatNumber(job.progress, { locale, style: 'percent', maximumFractionDigits: 0 });
  return fill(text.jobs.progress, { state: name, percent });
}

function Command({ job, telling }: JobRowProps) {
  if (job.state === 'done') return null;
  const { text } = telling;
  const isOpen = job.state === 'waiting' || job.state === 'active';
  const words = isOpen ? text.commands.cancel : text.commands.retry;
  return (
    <CommandButton
      key={job.state}
      action={isOpen ? cancelJobAction : retryJobAction}
      fields={{ queue: job.queue, jobId: job.id }}
      label={words.label}
      fullLabel={fill(words.full, { what: nameOf(job, telling) })}
      text={text.problems}
    />
  );
}
