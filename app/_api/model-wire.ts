import { z } from 'zod';
import { modelFormats } from '#lib/mesh';
import { problemKinds } from '#lib/mesh/find-problems';
import type { KeptModel, Model } from '#lib/models/server';
import { instant } from './wire.ts';

// What the API answers about models. A field without a value is left out, at every depth.

const vector = z.strictObject({ x: z.number(), y: z.number(), z: z.number() });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const facts = z.record(z.string(), z.number());

const measureWire = z
  .strictObject({
    minMm: vector,
    maxMm: vector,
    sizeMm: vector,
    triangleCount: z.int(),
    volumeMm3: z.number(),
    surfaceMm2: z.number(),
    sideAreaMm2: z.number(),
    levelAreaMm2: z.number(),
    shellCount: z.int(),
    openEdgeCount: z.int(),
    nonManifoldEdgeCount: z.int(),
    flippedEdgeCount: z.int(),
    unsealedEdgeLengthMm: z.number(),
    degenerateFaceCount: z.int(),
    isInsideOut: z.boolean(),
    overhangAreaMm2: z.number(),
    overhangColumnMm3: z.number(),
    baseAreaMm2: z.number(),
  })
  .describe('What the geometry says, in millimetres of the file');

const repairNames = ['droppedFaces', 'joinedEdges', 'flippedFaces', 'filledHoles'] as const;

const findingsWire = z.strictObject({
  invertedBodyCount: z.int(),
  walls: z
    .strictObject({ p1Mm: z.number(), p5Mm: z.number(), p50Mm: z.number() })
    .describe('Thicknesses below which one, five and fifty percent of the surface lie')
    .optional(),
  largestBase: z.strictObject({ down: vector, areaMm2: z.number(), heightMm: z.number() }).optional(),
  repaired: z
    .strictObject({
      geometryHash: sha256,
      measure: measureWire,
      steps: z.strictObject(Object.fromEntries(repairNames.map((name) => [name, z.int()]))),
    })
    .describe('The part as the safe repairs leave it')
    .optional(),
});

export const keptModelWire = z.strictObject({
  modelId: z.uuid(),
  accessKey: z.string().describe('Opens the model: the parameter key of what is about it'),
  format: z.enum(modelFormats),
  geometryHash: sha256,
  measure: measureWire,
  findings: findingsWire.optional(),
  fileSizeBytes: z.int(),
});

export const modelWire = z.strictObject({
  modelId: z.uuid(),
  fileName: z.string(),
  fileSizeBytes: z.int(),
  geometryHash: sha256,
  measure: measureWire,
  findings: findingsWire.describe('There once the model has been looked at closer').optional(),
  createdAt: instant,
  processing: z.enum(['none', 'waiting', 'done', 'failed']),
  processingFailure: z
    .strictObject({
      message: z.string(),
      reason: z.string().optional(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
    .optional(),
  pictures: z
    .array(z.strictObject({ theme: z.enum(['light', 'dark']), widthPx: z.int(), sizeBytes: z.int() }))
    .optional(),
  previews: z
    .array(z.strictObject({ level: z.int(), triangleCount: z.int(), sizeBytes: z.int() }))
    .optional(),
  problems: z
    .array(
      z.strictObject({
        kind: z.enum(problemKinds),
        severity: z.enum(['poor', 'warn', 'good']),
        facts,
        repair: z.enum(repairNames).optional(),
      }),
    )
    .optional(),
});

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!(value instanceof Object) || value instanceof Date) return value;
  const present = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(present.map(([name, each]) => [name, withoutNulls(each)]));
}

export function keptModelToWire(model: KeptModel): unknown {
  return withoutNulls(model);
}

export function modelToWire(model: Model): unknown {
  return withoutNulls({
    modelId: model.id,
    fileName: model.fileName,
    fileSizeBytes: model.fileSizeBytes,
    geometryHash: model.geometryHash,
    measure: model.metadata,
    findings: model.findings,
    createdAt: model.createdAt,
    processing: model.processingState,
    processingFailure: model.processingFailure,
    ...model.derived,
  });
}
