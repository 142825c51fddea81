import { z } from 'zod';
import type { PriceRules } from './price-rules.ts';
import { type FrozenQuote, layerHeightsMm, type PrintSettings, quoteLineKinds } from './types.ts';

// Imported by the server only: the engine itself checks what it needs and stays free of zod.

const slug = z.string().min(1).max(64);
const cents = z.int();
const percent = z.number().min(0).max(1000);
const positive = z.number().positive();
const size = z.object({ x: positive, y: positive, z: positive });

export const printSettingsSchema = z.object({
  material: slug,
  colour: slug,
  layerHeightMm: z.literal(layerHeightsMm),
  infillPercent: z.int().min(10).max(100),
  /** Wide enough for models drawn in micrometres and in metres. */
  scalePercent: z.number().min(0.001).max(1_000_000),
  quantity: z.int().min(1).max(10_000),
  supports: z.enum(['auto', 'none']),
  urgency: z.enum(['standard', 'rush']),
}) satisfies z.ZodType<PrintSettings>;

const machineBasis = { slug, buildVolumeMm: size, centsPerHour: cents.min(0) };

const machineSchema = z.discriminatedUnion('technology', [
  z.object({ ...machineBasis, technology: z.literal('fdm'), timePercent: positive }),
  z.object({
    ...machineBasis,
    technology: z.literal('sla'),
    layerHeightMm: positive,
    exposureS: positive,
    liftS: z.number().min(0),
    bottomLayers: z.int().min(0),
    bottomExposureS: positive,
    supportPercent: percent,
    tankLossPercent: percent,
  }),
]);

export const priceRulesSchema = z.object({
  version: z.int().min(1),
  currency: z.string().length(3),
  materials: z.array(
    z.object({
      slug,
      technology: z.enum(['fdm', 'sla']),
      centsPerKilogram: cents.min(0),
      densityGPerCm3: positive,
      maxTemperatureC: z.number(),
      isInStock: z.boolean(),
    }),
  ),
  machines: z.array(machineSchema),
  labour: z.object({
    centsPerHour: cents.min(0),
    setUpMinutes: z.number().min(0),
    minutesPerPart: z.number().min(0),
    minutesPerSupportedPart: z.number().min(0),
    minutesPerResinPart: z.number().min(0),
  }),
  failureRatePercent: percent,
  marginPercent: percent,
  quantityBreaks: z.array(z.object({ fromQuantity: z.int().min(2), percent: percent.max(90) })),
  rushPercent: percent,
  colourPercents: z.record(slug, percent),
  taxPercent: percent,
  minimumPartCents: cents.min(0),
  minimumOrderCents: cents.min(0),
  roundToCents: cents.min(1),
  review: z.object({ maxTotalCents: cents.min(1), maxQuantity: z.int().min(1) }),
}) satisfies z.ZodType<PriceRules>;

export const frozenQuoteSchema = z.object({
  status: z.literal('priced'),
  settings: printSettingsSchema,
  geometryHash: z.string().length(64),
  rulesVersion: z.int(),
  engineVersion: z.int(),
  technology: z.enum(['fdm', 'sla']),
  machine: slug,
  sizeMm: size,
  estimate: z.object({
    filamentGrams: z.number().min(0),
    supportGrams: z.number().min(0),
    printTimeS: z.int().min(0),
  }),
  currency: z.string().length(3),
  lines: z.array(
    z.object({
      kind: z.enum(quoteLineKinds),
      amountCents: cents,
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  unitCents: cents.min(1),
  totalCents: cents.min(1),
  netCents: cents,
  taxCents: cents.min(0),
  issuedAt: z.iso.datetime(),
  validUntil: z.iso.datetime(),
}) satisfies z.ZodType<FrozenQuote>;
