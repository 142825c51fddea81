import { doublePrecision, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Failure } from '#lib/errors';
import type { MeshFindings, MeshMeasure, ModelFormat } from '#lib/mesh';
import type { DerivedAssets } from '#lib/models';
import { createdAt, id, instant } from './columns.ts';
import { users } from './users.ts';

/** A 3D model that the shop holds: a catalogue work's or a customer's upload. */
export const models = pgTable(
  'models',
  {
    id: id(),
    origin: text({ enum: ['catalogue', 'upload'] }).notNull(),
    fileName: text().notNull(),
    fileHash: text().notNull(),
    fileSizeBytes: integer().notNull(),
    storageKey: text().notNull(),
    /** By the file's content, whatever its name says. */
    format: text().$type<ModelFormat>().notNull().default('stl'),
    /** Public address of the compressed preview that the viewer loads; uploads have none yet. */
    previewPath: text(),
    previewSizeBytes: integer(),
    geometryHash: text().notNull(),
    triangleCount: integer().notNull(),
    widthMm: doublePrecision().notNull(),
    depthMm: doublePrecision().notNull(),
    heightMm: doublePrecision().notNull(),
    volumeMm3: doublePrecision().notNull(),
    surfaceMm2: doublePrecision().notNull(),
    metadata: jsonb().$type<MeshMeasure>().notNull(),
    /** What `findProblems` makes the list of problems from, and the part as repaired; uploads only. */
    findings: jsonb().$type<MeshFindings>(),
    /** SHA-256 of the secret that lets a guest reach this upload. */
    accessHash: text(),
    /** Keyed hash of the secret in the cookie of the browser that sent it. */
    visitorHash: text(),
    uploadedBy: text().references(() => users.id, { onDelete: 'set null' }),
    /** How far the background job is with pictures and previews; `none` where there is no job for them. */
    processingState: text({ enum: ['none', 'waiting', 'done', 'failed'] })
      .notNull()
      .default('none'),
    processingFailure: jsonb().$type<Failure>(),
    derived: jsonb().$type<DerivedAssets>(),
    /** When an upload that nobody ordered was cleared away; its facts stay while a quote needs them. */
    fileRemovedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    index('idx_models_uploaded_by_date').on(table.uploadedBy, table.createdAt),
    index('idx_models_metadata').using('gin', table.metadata),
    index('idx_models_file_hash').on(table.fileHash),
  ],
);
