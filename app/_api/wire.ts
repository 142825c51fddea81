import { z } from 'zod';
import { complexities } from '#lib/catalogue';
import { locales } from '#lib/text';

// What leaves by the API, and what its description says: the same schemas. A field without a value is left out.

export const slug = z.string().describe('Name in addresses');
export const cents = z.int().describe('Minor units of the currency');
export const currency = z.string().length(3).describe('ISO 4217');
export const instant = z.iso.datetime();
const picture = z.string().describe('Address of a picture, from the root of the shop');
const hexes = z.array(z.string()).describe('One colour, or the stops of a gradient from bottom to top');

export const projectSummaryWire = z.strictObject({
  slug,
  title: z.string(),
  category: slug,
  material: z.string(),
  priceCents: cents,
  currency,
  printTimeS: z.int(),
  hasModel: z.boolean().describe('It can be turned in 3D'),
  picture: picture.optional(),
  colours: z.array(z.strictObject({ slug, hexes })),
});

export const projectWire = z.strictObject({
  slug,
  title: z.string(),
  headline: z.string(),
  description: z.string(),
  category: slug,
  material: slug,
  colour: slug,
  complexity: z.enum(complexities),
  tags: z.array(z.string()),
  priceCents: cents,
  currency,
  printTimeS: z.int(),
  filamentGrams: z.number(),
  layerHeightMm: z.number(),
  infillPercent: z.int(),
  isFeatured: z.boolean(),
  publishedAt: instant,
  pictures: z.array(picture),
  colours: z.array(z.strictObject({ slug, name: z.string(), hexes, isInStock: z.boolean() })),
  model: z
    .strictObject({
      previewPath: z.string().optional(),
      triangleCount: z.int(),
      widthMm: z.number(),
      depthMm: z.number(),
      heightMm: z.number(),
      volumeMm3: z.number(),
    })
    .optional(),
});

export const categoryWire = z.strictObject({ slug, name: z.string(), projectCount: z.int() });

export const materialWire = z.strictObject({
  slug,
  name: z.string(),
  technology: z.enum(['fdm', 'sla']),
  fact: z.string(),
  isInStock: z.boolean(),
});

export const colourWire = z.strictObject({
  slug,
  name: z.string(),
  kind: z.enum(['solid', 'gradient', 'metallic']),
  hexes,
  isInStock: z.boolean(),
});

export const serviceWire = z.strictObject({
  slug,
  name: z.string(),
  summary: z.string(),
  detail: z.string(),
  fact: z.string(),
  priceUnit: z.enum(['part', 'hour', 'discount', 'request']),
  fromCents: cents.optional(),
  currency,
});

export const articleSummaryWire = z.strictObject({
  slug,
  category: z.string(),
  title: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  picture: picture.optional(),
  publishedAt: instant,
  readingMinutes: z.int(),
});

export const articleWire = articleSummaryWire.extend({ body: z.string().describe('Markdown') });

export const reviewWire = z.strictObject({
  stars: z.int().min(1).max(5),
  author: z.string(),
  body: z.string(),
  language: z.enum(locales),
  material: slug.optional(),
  colour: slug.optional(),
  scalePercent: z.int().optional(),
  createdAt: instant,
  project: z.strictObject({ slug, title: z.string() }).optional(),
  photos: z.array(picture).optional(),
  answer: z.string().optional().describe('What the workshop says to it'),
});

export const suggestionWire = z.strictObject({
  kind: z.enum(['category', 'material', 'work']),
  slug,
  text: z.string(),
});

export const paginationWire = z.strictObject({
  page: z.int(),
  per_page: z.int(),
  total: z.int().describe('Counted up to 10,000 (1,000 for a search)'),
  total_pages: z.int(),
  has_next: z.boolean(),
  has_prev: z.boolean(),
});

export const problemWire = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  reason: z.string().optional().describe('Stable name of what is wrong'),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.strictObject({ field: z.string(), detail: z.string() })).optional(),
});
