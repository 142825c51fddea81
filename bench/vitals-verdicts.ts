// `npm run performance:verdicts`: how often the dashboard calls a page slower when nothing has changed, and how
// often it finds a page that became a fifth slower. Made-up visits go through the shop's own counting.
import { createHistogram, type Histogram, mergeHistograms } from '#lib/vitals';
import { createBatch, judgeRegression } from '#lib/vitals/server';
import { type makeVisit as MakeVisit, makeVisit, type Regression } from '../scripts/vitals/make-visit.ts';
import { seededRandom } from '../scripts/vitals/random.ts';

const LOOKS = 400;
const VIEWS_OF_SHOP = 4000;
const TRIES = 400;
const VIEWS_OF_PAGE = 1000;
const PAGE = '/gallery/[slug]';
const SLICES = 25;
const MOST_FALSE = 0.01;
const LEAST_FOUND = 0.9;

const random = seededRandom(20_261_121);
const at = new Date('2026-11-21T10:00:00Z');

type Visit = ReturnType<typeof MakeVisit>;

function visits(
  count: number,
  { regression, page }: { regression?: Regression; page?: string } = {},
): Visit[] {
  const made: Visit[] = [];
  while (made.length < count) {
    const visit = makeVisit(random, { at, release: 'v1', regression });
    if (!page || visit.latest.route === page) made.push(visit);
  }
  return made;
}

/** The largest paints of each page, as the shop counts them. */
function paintsByPage(views: readonly Visit[]): Map<string, Histogram> {
  return new Map(
    createBatch(views, [], at).slices.flatMap(({ kind, value, tally }) =>
      kind === 'route' ? [[value, tally.histograms.get('LCP') ?? createHistogram('LCP')] as const] : [],
    ),
  );
}

/** Whether one look over the whole shop, of which nothing has changed, calls any page slower. */
function isFalselyAlarmed(): boolean {
  const before = paintsByPage(visits(VIEWS_OF_SHOP));
  const halves = [visits(VIEWS_OF_SHOP / 2), visits(VIEWS_OF_SHOP / 2)].map(paintsByPage);
  return [...before].some(([page, histogram]) => {
    const windows = halves.map((half) => half.get(page) ?? createHistogram('LCP'));
    return judgeRegression(histogram, windows, { slices: before.size }).isRegressed;
  });
}

/** Whether a page that became a fifth slower is found, among `SLICES` pages, with so many views a side. */
function isFound(): boolean {
  const regression = { route: PAGE, factor: 1.2 };
  const all = (views: readonly Visit[]) =>
    [...paintsByPage(views).values()].reduce(mergeHistograms, createHistogram('LCP'));
  const before = all(visits(VIEWS_OF_PAGE, { page: PAGE }));
  const halves = [0, 1].map(() => all(visits(VIEWS_OF_PAGE / 2, { page: PAGE, regression })));
  return judgeRegression(before, halves, { slices: SLICES }).isRegressed;
}

const falseAlarms = Array.from({ length: LOOKS }, isFalselyAlarmed).filter(Boolean).length / LOOKS;
const found = Array.from({ length: TRIES }, isFound).filter(Boolean).length / TRIES;
const isWell = falseAlarms <= MOST_FALSE && found >= LEAST_FOUND;
process.stdout.write(
  `Of ${LOOKS} looks at an unchanged shop ${(falseAlarms * 100).toFixed(2)} % raise an alarm (at most ${MOST_FALSE * 100} %).\n` +
    `A fifth on one of ${SLICES} pages with ${VIEWS_OF_PAGE} views a side is found in ${(found * 100).toFixed(1)} % of ${TRIES} tries (at least ${LEAST_FOUND * 100} %).${isWell ? '' : '   FAIL'}\n`,
);
process.exitCode = isWell ? 0 : 1;
