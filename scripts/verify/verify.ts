// `npm run verify [folder]`: all that can be known about the sources without running them.
import { resolve } from 'node:path';
import { listenForShutdown } from '../on-shutdown.ts';
import { printOutcomes, runChecks } from './run-checks.ts';

listenForShutdown(130);
const outcomes = await runChecks(resolve(process.argv[2] ?? '.'));
printOutcomes(outcomes);
process.exit(outcomes.some((outcome) => outcome.faults) ? 1 : 0);
