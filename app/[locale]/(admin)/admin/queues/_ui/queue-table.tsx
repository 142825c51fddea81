import { Link } from '#components/ui/link';
import { Verdict } from '#components/ui/verdict';
import { cn } from '#lib/cn';
import type { JobState, QueueState } from '#lib/jobs';
import { fill, formatNumber } from '#lib/text';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead, stackedRowClass, stackedTableClass } from '../../_ui/table.tsx';
import { pauseQueueAction, resumeQueueAction } from '../actions.ts';
import { CommandButton } from './command-button.client.tsx';
import { formatTook, queuesHref, type Telling } from './telling.ts';

interface QueueTableProps {
  readonly queues: readonly QueueState[];
  readonly telling: Telling;
}

/** Every queue: what waits, what runs, what became of the last day, and how long it took. */
export function QueueTable({ queues, telling }: QueueTableProps) {
  const { text } = telling;
  return (
    <Question id="queues" title={text.queues.title} lede={text.queues.lede}>
      <table className={stackedTableClass}>
        <caption className="sr-only">{text.queues.title}</caption>
        <thead className="max-sm:sr-only">
          <tr>
            <Head>{text.queues.queue}</Head>
            <Head isNumber>{text.states.waiting}</Head>
            <Head isNumber>{text.states.active}</Head>
            <Head isNumber>{text.states.done}</Head>
            <Head isNumber>{text.states.failed}</Head>
            <Head isNumber>{text.queues.median}</Head>
            <Head isNumber>{text.queues.p95}</Head>
            <Head isNumber className="max-lg:hidden">
              {text.queues.wait}
            </Head>
            <Head>
              <span className="sr-only">{text.queues.command}</span>
            </Head>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {queues.map((queue) => (
            <Row key={queue.queue} queue={queue} telling={telling} />
          ))}
        </tbody>
      </table>
    </Question>
  );
}

function Row({ queue, telling }: { readonly queue: QueueState; readonly telling: Telling }) {
  const { text } = telling;
  const { states } = text;
  const { oldestWaitS } = queue;
  const hasTimes = queue.medianRunMs !== null;
  const timeClass = hasTimes ? undefined : 'max-sm:hidden';
  return (
    <tr className={stackedRowClass}>
      <RowHead isWide>
        {text.names[queue.queue]}
        <small className="num block text-13 font-text text-ink-3">{queue.queue}</small>
        {queue.isPaused && <Verdict kind="warn">{text.queues.paused}</Verdict>}
      </RowHead>
      <Cell isNumber head={states.waiting}>
        <Count of={queue} state="waiting" telling={telling} />
        {oldestWaitS !== null && oldestWaitS > 60 && (
          <small className="block text-13 text-ink-3">
            {fill(text.queues.oldest, { age: formatTook(oldestWaitS * 1000, telling) })}
          </small>
        )}
      </Cell>
      <Cell isNumber head={states.active}>
        <Count of={queue} state="active" telling={telling} />
      </Cell>
      <Cell isNumber head={states.done}>
        <Count of={queue} state="done" telling={telling} />
      </Cell>
      <Cell isNumber head={states.failed}>
        <Count of={queue} state="failed" telling={telling} />
      </Cell>
      <Cell isNumber head={text.queues.median} className={timeClass}>
        {formatTook(queue.medianRunMs, telling)}
      </Cell>
      <Cell isNumber head={text.queues.p95} className={timeClass}>
        {formatTook(queue.p95RunMs, telling)}
      </Cell>
      <Cell isNumber head={text.queues.wait} className={cn('max-lg:hidden', hasTimes && 'max-sm:block')}>
        {formatTook(queue.medianWaitMs, telling)}
      </Cell>
      <Cell isWide className="sm:w-px">
        <PauseButton queue={queue} telling={telling} />
      </Cell>
    </tr>
  );
}

interface CountProps {
  readonly of: QueueState;
  readonly state: Exclude<JobState, 'cancelled'>;
  readonly telling: Telling;
}

/** A number that leads to its jobs; nought leads nowhere. */
function Count({ of, state, telling }: CountProps) {
  const { locale, text } = telling;
  const count = of[state];
  const shown = formatNumber(count, { locale });
  if (count === 0) return <span className="text-ink-3">{shown}</span>;
  const link = (
    <Link
      href={queuesHref(locale, { queue: of.queue, state })}
      aria-label={fill(text.queues.show, {
        n: shown,
        queue: text.names[of.queue],
        state: text.states[state].toLocaleLowerCase(locale),
      })}
      className="font-med underline decoration-line-strong underline-offset-4 hover:decoration-current max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
    >
      {shown}
    </Link>
  );
  return state === 'failed' ? <Verdict kind="poor">{link}</Verdict> : link;
}

function PauseButton({ queue, telling }: { readonly queue: QueueState; readonly telling: Telling }) {
  const { text } = telling;
  const words = queue.isPaused ? text.commands.resume : text.commands.pause;
  return (
    <CommandButton
      key={String(queue.isPaused)}
      action={queue.isPaused ? resumeQueueAction : pauseQueueAction}
      fields={{ queue: queue.queue }}
      label={words.label}
      fullLabel={fill(words.full, { what: text.names[queue.queue] })}
      text={text.problems}
    />
  );
}
