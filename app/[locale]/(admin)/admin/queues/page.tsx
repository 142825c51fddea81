import type { Metadata } from 'next';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { jobFilter, listJobs, listQueues } from '#lib/jobs';
import { queuesText } from '#lib/text/messages/queues';
import { adminMainClass } from '../_ui/admin-main.ts';
import { JobSection } from './_ui/job-section.tsx';
import { QueueTable } from './_ui/queue-table.tsx';
import { WorkerNote } from './_ui/worker-note.tsx';

type Props = Pick<PageProps<'/[locale]/admin/queues'>, 'searchParams'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: queuesText[await currentLocale()].title };
}

async function Board({ searchParams }: Props) {
  const [ctx, locale, { timeZone }] = await Promise.all([ownerCtx(), currentLocale(), cachedShopSettings()]);
  const filter = jobFilter.parse(await searchParams);
  const [{ queues, workerCount }, jobs] = await Promise.all([
    listQueues({ ctx }),
    listJobs({ ctx, input: filter }),
  ]);
  const telling = { locale, timeZone, text: queuesText[locale] };
  return (
    <>
      <WorkerNote count={workerCount} queues={queues} telling={telling} />
      <QueueTable queues={queues} telling={telling} />
      <JobSection jobs={jobs} filter={filter} telling={telling} />
    </>
  );
}

export default async function QueuesPage({ searchParams }: Props) {
  const text = queuesText[await currentLocale()];
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="pt-6 pb-2 text-36 font-display tracking-title">{text.title}</h1>
      <Board searchParams={searchParams} />
    </main>
  );
}
