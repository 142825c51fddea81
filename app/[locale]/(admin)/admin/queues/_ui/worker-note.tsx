import { Notice } from '#components/ui/notice';
import type { QueueState } from '#lib/jobs';
import { plural } from '#lib/text';
import type { Telling } from './telling.ts';

interface WorkerNoteProps {
  readonly count: number;
  readonly queues: readonly QueueState[];
  readonly telling: Telling;
}

/** Whether anybody works on the queues at all. */
export function WorkerNote({ count, queues, telling }: WorkerNoteProps) {
  const { text, locale } = telling;
  const waiting = queues.reduce((sum, each) => sum + each.waiting, 0);
  if (count > 0) {
    return (
      <p className="pb-6 text-ink-2">
        {plural(locale, text.workers, count)} {plural(locale, text.waitingInAll, waiting)}
      </p>
    );
  }
  return (
    <Notice kind="warn" title={text.noWorker} className="mb-6 max-w-[70ch]">
      <p>{text.noWorkerHint}</p>
    </Notice>
  );
}
