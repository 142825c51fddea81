// The second half of `npm test`, on the pinned Node. `--only=unit,e2e` runs a part of it.
import { parseArgs } from 'node:util';
import { formatSeconds, PlainError } from './bootstrap/progress.mjs';
import { listenForShutdown } from './on-shutdown.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { oneFailed, type Stage, type StageContext, type StageResult } from './testing/stage.ts';
import { STAGES } from './testing/stages.ts';

interface Finished extends StageResult {
  readonly name: string;
  readonly tookMs: number;
}

async function runStage(stage: Stage, context: StageContext): Promise<Finished> {
  const startedAt = Date.now();
  process.stdout.write(`\n━━ ${stage.name}\n`);
  const result = await stage.run(context).catch((error: unknown) => {
    console.error(error instanceof PlainError ? error.message : error);
    return oneFailed;
  });
  return { ...result, name: stage.name, tookMs: Date.now() - startedAt };
}

function chosenStages(): readonly Stage[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (!values.only) return STAGES;
  const names = values.only.split(',');
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) throw new PlainError(`There is no stage ${unknown.join(', ')}.`);
  return STAGES.filter((stage) => names.includes(stage.name));
}

listenForShutdown(130);
const folder = temporaryFolder('tests');
const context = { root: process.cwd(), folder: folder.path };
const startedAt = Date.now();
const finished: Finished[] = [];
for (const stage of chosenStages()) finished.push(await runStage(stage, context));
folder.remove();

process.stdout.write('\n');
for (const { name, passed, failed, tookMs } of finished) {
  process.stdout.write(
    `  ${failed ? 'FAIL' : 'ok  '}  ${name.padEnd(18)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed   ${formatSeconds(tookMs)}\n`,
  );
}
const sum = (count: (stage: Finished) => number) =>
  finished.reduce((total, stage) => total + count(stage), 0);
const failed = sum((stage) => stage.failed);
process.stdout.write(`\n  in ${formatSeconds(Date.now() - startedAt)}\n\n`);
process.stdout.write(`${sum((stage) => stage.passed)} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);
