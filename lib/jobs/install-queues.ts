import 'server-only';
import { PgBoss } from 'pg-boss';
import { log } from '#lib/log';
import { bossQueueOptions, deadLetterQueue, queueNames, queueRules } from './queues.ts';

/** Brings the tables of the job queues to the present state; several instances may do so at once. */
export async function installQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, supervise: false, schedule: false });
  boss.on('error', (error) => log.error('jobs-install-failed', {}, error));
  await boss.start();
  try {
    const burial = bossQueueOptions(queueRules.maintenance);
    await boss.createQueue(deadLetterQueue, burial);
    await boss.updateQueue(deadLetterQueue, burial);
    for (const name of queueNames) {
      const options = { ...bossQueueOptions(queueRules[name]), deadLetter: deadLetterQueue };
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
