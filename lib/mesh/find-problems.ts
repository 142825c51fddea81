import type { MeshFindings } from './examine-mesh.ts';
import type { RepairSteps } from './repair-mesh.ts';
import type { MeshMeasure } from './types.ts';

export const problemKinds = [
  /** facts: edges */
  'open',
  /** facts: edges */
  'shared',
  /** facts: edges */
  'flipped',
  /** facts: bodies */
  'inverted',
  /** Nothing needs to be done; facts: none */
  'inside-out',
  /** facts: thinnestMm (one percent of the surface has thinner walls), lineMm */
  'thin-walls',
  /** facts: baseMm2 (as drawn), largestMm2 (turned) */
  'small-base',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** `poor` will fail or has no price at once, `warn` may come out otherwise than meant, `good` is for knowing only. */
export type ProblemSeverity = 'poor' | 'warn' | 'good';

export interface MeshProblem {
  readonly kind: ProblemKind;
  readonly severity: ProblemSeverity;
  readonly facts: Readonly<Record<string, number>>;
  /** The safe repair that takes care of it; null where there is none. */
  readonly repair: keyof RepairSteps | null;
}

export interface ProblemContext {
  readonly measure: MeshMeasure;
  /** Null while they are not known yet. */
  readonly findings: MeshFindings | null;
  /** From the file's numbers to printed millimetres. */
  readonly factor: number;
  /** The thinnest that the process can build: a line of filament, a few pixels of resin. */
  readonly lineMm: number;
  /** So much of the surface is in doubt that there is no price at once. */
  readonly isBroken: boolean;
}

/** A wall drawn as two lines is two lines, whatever single precision makes of it. */
const roundingMm = 0.01;
/** A side on which the part stands this many times better is worth a word. */
const muchLarger = 4;
/** As drawn it stands on less than this share of its level area. */
const smallBaseShare = 0.05;

/** What is wrong with a part, worst first; empty for a sound one. */
export function findProblems(context: ProblemContext): readonly MeshProblem[] {
  const problems = [...surfaceProblems(context), ...wallProblems(context), ...baseProblems(context)];
  const order: readonly ProblemSeverity[] = ['poor', 'warn', 'good'];
  return problems.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function surfaceProblems({ measure, findings, isBroken }: ProblemContext): readonly MeshProblem[] {
  const { openEdgeCount, nonManifoldEdgeCount, flippedEdgeCount, isInsideOut } = measure;
  const steps = findings?.repaired?.steps;
  const isDone = (step: keyof RepairSteps) => (steps && steps[step] > 0 ? step : null);
  const bodies = findings?.invertedBodyCount ?? 0;
  const found: readonly (MeshProblem | false)[] = [
    openEdgeCount > 0 && {
      kind: 'open',
      severity: isBroken ? 'poor' : 'warn',
      facts: { edges: openEdgeCount },
      repair: isDone('filledHoles') ?? isDone('joinedEdges'),
    },
    nonManifoldEdgeCount > 0 && {
      kind: 'shared',
      severity: 'warn',
      facts: { edges: nonManifoldEdgeCount },
      repair: isDone('droppedFaces'),
    },
    flippedEdgeCount > 0 && {
      kind: 'flipped',
      severity: isBroken && openEdgeCount === 0 ? 'poor' : 'warn',
      facts: { edges: flippedEdgeCount },
      repair: isDone('flippedFaces'),
    },
    bodies > 0 && { kind: 'inverted', severity: 'warn', facts: { bodies }, repair: isDone('flippedFaces') },
    isInsideOut && { kind: 'inside-out', severity: 'good', facts: {}, repair: null },
  ];
  return found.filter((problem) => problem !== false);
}

/** Nothing is said of walls where inside and outside are not told apart. */
function wallProblems({ findings, factor, lineMm, isBroken }: ProblemContext): readonly MeshProblem[] {
  if (!findings?.walls || isBroken) return [];
  const thinnestMm = findings.walls.p1Mm * factor;
  if (thinnestMm > lineMm * 2 - roundingMm) return [];
  const severity = findings.walls.p5Mm * factor < lineMm ? 'poor' : 'warn';
  return [{ kind: 'thin-walls', severity, facts: { thinnestMm, lineMm }, repair: null }];
}

function baseProblems({ measure, findings, factor, isBroken }: ProblemContext): readonly MeshProblem[] {
  const largest = findings?.largestBase;
  if (!largest || isBroken) return [];
  const { baseAreaMm2, levelAreaMm2 } = measure;
  const isSmall = baseAreaMm2 < levelAreaMm2 * smallBaseShare && largest.areaMm2 > baseAreaMm2 * muchLarger;
  if (!isSmall) return [];
  const area = factor * factor;
  const facts = { baseMm2: baseAreaMm2 * area, largestMm2: largest.areaMm2 * area };
  return [{ kind: 'small-base', severity: 'warn', facts, repair: null }];
}
