// `npm run performance:gallery`: how long lists, searches and counts of the gallery take with 10,000 and with
// 100,000 works, each in a throw-away database. The two are asked in turns, so that whatever else the machine does
// falls on both, and each question several times, of which the middle time counts. Times are from the call to its
// rows, driver included, one question after another; the slowest of the many works' are named.
import { sql } from 'drizzle-orm';
import { countFacets, type ListProjectsInput, listProjects } from '#lib/catalogue';
import { catalogueCtx, insertManyProjects } from '#lib/catalogue/testing';
import type { Ctx } from '#lib/context';
import { connect, migrateDatabase } from '#lib/db';
import { fail } from '../scripts/bootstrap/progress.mjs';
import type { EmbeddedPostgres } from '../scripts/database/embedded-postgres.ts';
import { startThrowawayPostgres } from '../scripts/database/throwaway-postgres.ts';
import { listenForShutdown, shutDown } from '../scripts/on-shutdown.ts';

const SIZES = [10_000, 100_000] as const;
const QUESTIONS = 400;
const ASKED = 3;
const NAMED = 3;
const WARM_UP = 40;
const MOST_GROWTH = 1.5;

/** Mulberry32: the same questions on every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const roll = dice(7);
const whole = (below: number) => Math.floor(roll() * below);
const oneOf = <Item>(items: readonly Item[]) => items[whole(items.length)];
const sometimes = <Value>(share: number, value: () => Value) => (roll() < share ? value() : undefined);

const sorts = ['newest', 'oldest', 'price-up', 'price-down', 'title', 'popular'] as const;
const words =
  'vase bracket gear lamp twisted shelf paper ваза лампа клипса koriba tune baka vapo vsae brakcet mm'.split(
    ' ',
  );

/** One to four filters at once, any order, mostly the first pages. */
function filteredList(): ListProjectsInput {
  const from = 300 + whole(12_000);
  const filters: ListProjectsInput[] = [
    { categories: [`category-${1 + whole(8)}`, `category-${1 + whole(8)}`] },
    { materials: [`material-${1 + whole(9)}`] },
    { complexities: [oneOf(['simple', 'medium', 'complex'] as const) ?? 'simple'] },
    { priceFromCents: from, priceToCents: from + 500 + whole(6000) },
    { printFromS: 3600 * whole(12), printToS: 3600 * (14 + whole(20)) },
    { isFeatured: true },
    { hasModel: true },
  ];
  const chosen = Array.from({ length: 1 + whole(4) }, () => oneOf(filters) ?? {});
  return Object.assign({ sort: oneOf(sorts), page: sometimes(0.3, () => 1 + whole(20)) ?? 1 }, ...chosen);
}

function search(): ListProjectsInput {
  const text = [oneOf(words), sometimes(0.4, () => oneOf(words))].filter(Boolean).join(' ');
  const sort = sometimes(0.3, () => oneOf(sorts));
  return { ...(roll() < 0.3 ? filteredList() : {}), search: text, ...(sort ? { sort } : {}), page: 1 };
}

interface Question {
  readonly name: string;
  readonly mostMs: number | null;
  ask(ctx: Ctx, input: ListProjectsInput): Promise<unknown>;
  input(): ListProjectsInput;
}

const questions: readonly Question[] = [
  {
    name: 'unfiltered list',
    mostMs: 30,
    input: () => ({}),
    ask: (ctx, input) => listProjects({ ctx, input }),
  },
  {
    name: 'filtered list',
    mostMs: 30,
    input: filteredList,
    ask: (ctx, input) => listProjects({ ctx, input }),
  },
  { name: 'search', mostMs: 50, input: search, ask: (ctx, input) => listProjects({ ctx, input }) },
  {
    name: 'counts by option',
    mostMs: null,
    input: filteredList,
    ask: (ctx, { sort: _, page: __, ...input }) => countFacets({ ctx, input }),
  },
];

async function openShop(server: EmbeddedPostgres, works: number): Promise<Ctx> {
  const name = `works_${works}`;
  await server.createDatabase(name);
  await migrateDatabase(server.url(name));
  const { db } = connect(server.url(name), { max: 1 });
  await insertManyProjects(db, works);
  await db.execute(sql`vacuum analyze`);
  return catalogueCtx(db);
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

interface Asked {
  readonly input: ListProjectsInput;
  /** By shop. */
  readonly times: readonly number[];
}

async function askAll(question: Question, shops: readonly Ctx[]): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (let round = -WARM_UP; round < QUESTIONS; round++) {
    const input = question.input();
    const times: number[][] = shops.map(() => []);
    for (let again = 0; again < ASKED; again++) {
      for (const [place, ctx] of shops.entries()) {
        const startedAt = performance.now();
        await question.ask(ctx, input);
        times[place]?.push(performance.now() - startedAt);
      }
    }
    if (round >= 0) asked.push({ input, times: times.map((each) => percentile(each, 0.5)) });
  }
  return asked;
}

/** What to look at with EXPLAIN. */
function nameSlowest(asked: readonly Asked[]): void {
  const last = (times: readonly number[]) => times.at(-1) ?? 0;
  for (const { input, times } of asked.toSorted((a, b) => last(b.times) - last(a.times)).slice(0, NAMED)) {
    const words = times.map((ms) => `${ms.toFixed(1)} ms`).join(', ');
    process.stdout.write(`    ${words}  ${JSON.stringify(input)}\n`);
  }
}

async function run(shops: readonly Ctx[]): Promise<boolean> {
  let isWell = true;
  process.stdout.write(`\n${''.padEnd(20)}p50, p95 with 10,000      with 100,000    p95 grows\n`);
  for (const question of questions) {
    const asked = await askAll(question, shops);
    const [few = [], many = []] = shops.map((_, place) => asked.map(({ times }) => times[place] ?? 0));
    const growth = percentile(many, 0.95) / percentile(few, 0.95);
    const isSlow =
      question.mostMs !== null && (percentile(few, 0.95) > question.mostMs || growth > MOST_GROWTH);
    if (isSlow) isWell = false;
    const shown = [few, many].map((times) =>
      [0.5, 0.95].map((share) => `${percentile(times, share).toFixed(1).padStart(7)} ms`).join(''),
    );
    process.stdout.write(
      `${question.name.padEnd(20)}${shown.join('    ')}    ${growth.toFixed(2)}${isSlow ? '   FAIL' : ''}\n`,
    );
    if (question.name !== 'unfiltered list') nameSlowest(asked);
  }
  return isWell;
}

listenForShutdown(130);
try {
  const server = await startThrowawayPostgres();
  const shops: Ctx[] = [];
  for (const works of SIZES) shops.push(await openShop(server, works));
  await shutDown((await run(shops)) ? 0 : 1);
} catch (error) {
  fail(error);
}
