import { categoryEditing, colourEditing, materialEditing } from '#lib/catalogue';
import { articleEditing, pageEditing, questionEditing, reviewEditing, serviceEditing } from '#lib/content';
import type { EditableRow, RowVerbs } from '#lib/editing';
import { couponEditing, deliveryEditing } from '#lib/orders';
import type { AdminEditingText } from '#lib/text/messages/admin-editing';
import { projectEditing } from '#lib/works';
import type { FieldSpec } from './field-spec.ts';

export type Noun = keyof AdminEditingText['nouns'];

type AlwaysThere = 'isSorted' | 'list' | 'get' | 'update';

interface NounEditing {
  /** What is not there cannot be done. */
  readonly verbs: Pick<RowVerbs, AlwaysThere> & Partial<RowVerbs>;
  readonly fields: readonly FieldSpec[];
  /** The field that stands for the row in lists. */
  readonly titleField: string;
}

const name: FieldSpec = { name: 'name', kind: 'text', isPaired: true, maxLength: 60 };
const isInStock: FieldSpec = { name: 'isInStock', kind: 'check', start: 'on' };

export const nounEditings: Readonly<Record<Noun, NounEditing>> = {
  projects: {
    verbs: projectEditing,
    titleField: 'title',
    fields: [
      { name: 'isPublished', kind: 'check' },
      { name: 'isFeatured', kind: 'check' },
      { name: 'title', kind: 'text', isPaired: true, maxLength: 80 },
      { name: 'headline', kind: 'area', isPaired: true, maxLength: 160 },
      { name: 'description', kind: 'area', isPaired: true, maxLength: 4000 },
      { name: 'category', kind: 'select' },
      { name: 'complexity', kind: 'select', options: ['simple', 'medium', 'complex'] },
      { name: 'material', kind: 'select' },
      { name: 'layerHeightMm', kind: 'select', options: ['0.1', '0.2', '0.3'], start: '0.2' },
      { name: 'infillPercent', kind: 'number', start: '15' },
      { name: 'colour', kind: 'select' },
      { name: 'colours', kind: 'checks', isOptional: true },
      { name: 'tags', kind: 'words', isOptional: true },
    ],
  },
  services: {
    verbs: serviceEditing,
    titleField: 'name',
    fields: [
      { ...name, maxLength: 80 },
      { name: 'summary', kind: 'area', isPaired: true, maxLength: 200 },
      { name: 'detail', kind: 'area', isPaired: true, maxLength: 4000 },
      { name: 'fact', kind: 'text', isPaired: true, maxLength: 60 },
      { name: 'fromCents', kind: 'money', isOptional: true },
      { name: 'priceUnit', kind: 'select', options: ['part', 'hour', 'discount', 'request'] },
    ],
  },
  questions: {
    verbs: questionEditing,
    titleField: 'question',
    fields: [
      { name: 'question', kind: 'text', isPaired: true, maxLength: 200 },
      { name: 'answer', kind: 'area', isPaired: true, maxLength: 2000 },
    ],
  },
  articles: {
    verbs: articleEditing,
    titleField: 'title',
    fields: [
      { name: 'isPublished', kind: 'check' },
      { name: 'title', kind: 'text', isPaired: true, maxLength: 120 },
      { name: 'summary', kind: 'area', isPaired: true, maxLength: 300 },
      { name: 'body', kind: 'markdown', isPaired: true, maxLength: 60_000 },
      { name: 'category', kind: 'text', maxLength: 40 },
      { name: 'publishedAt', kind: 'date' },
      { name: 'tags', kind: 'words', isOptional: true },
    ],
  },
  reviews: {
    verbs: reviewEditing,
    titleField: 'author',
    fields: [
      { name: 'status', kind: 'select', options: ['pending', 'approved', 'rejected'] },
      { name: 'answer', kind: 'area', isOptional: true, maxLength: 1000 },
    ],
  },
  pages: {
    verbs: pageEditing,
    titleField: 'title',
    fields: [
      { name: 'title', kind: 'area', isPaired: true, maxLength: 120 },
      { name: 'lede', kind: 'area', isPaired: true, maxLength: 400 },
      {
        name: 'body',
        kind: 'markdown',
        isPaired: true,
        isOptional: true,
        maxLength: 60_000,
        lackedBy: ['home'],
      },
    ],
  },
  categories: { verbs: categoryEditing, titleField: 'name', fields: [name] },
  colours: {
    verbs: colourEditing,
    titleField: 'name',
    fields: [
      name,
      { name: 'kind', kind: 'select', options: ['solid', 'gradient', 'metallic'] },
      { name: 'hexes', kind: 'words' },
      isInStock,
    ],
  },
  coupons: {
    verbs: couponEditing,
    titleField: 'slug',
    fields: [
      { name: 'percent', kind: 'number', isOptional: true },
      { name: 'amountCents', kind: 'money', isOptional: true },
      { name: 'minimumCents', kind: 'money', start: '0' },
      { name: 'validFrom', kind: 'date', isOptional: true },
      { name: 'validUntil', kind: 'date', isOptional: true },
      { name: 'maxUses', kind: 'number', isOptional: true },
      { name: 'isOncePerCustomer', kind: 'check', start: 'on' },
      { name: 'isActive', kind: 'check', start: 'on' },
    ],
  },
  delivery: {
    verbs: deliveryEditing,
    titleField: 'name',
    fields: [
      name,
      { name: 'countries', kind: 'words' },
      { name: 'priceCents', kind: 'money' },
      { name: 'freeFromCents', kind: 'money', isOptional: true },
      { name: 'workingDays', kind: 'number', start: '3' },
      { name: 'isActive', kind: 'check', start: 'on' },
    ],
  },
  materials: {
    verbs: materialEditing,
    titleField: 'name',
    fields: [
      { name: 'name', kind: 'text', maxLength: 60 },
      { name: 'technology', kind: 'select', options: ['fdm', 'sla'] },
      { name: 'fact', kind: 'text', isPaired: true, isOptional: true, maxLength: 120 },
      { name: 'stockGrams', kind: 'number', isOptional: true },
      isInStock,
    ],
  },
};

export function isNoun(value: unknown): value is Noun {
  return typeof value === 'string' && Object.hasOwn(nounEditings, value);
}

/** What a row is called in a language; a material has one name for both. */
export function titleOf(noun: Noun, row: EditableRow, locale: 'en' | 'ru'): string {
  const { titleField } = nounEditings[noun];
  return String(row[`${titleField}${locale === 'ru' ? 'Ru' : 'En'}`] ?? row[titleField] ?? row.slug);
}

/** The English name as typed: a new row's address is made from it. */
export function typedName(noun: Noun, values: Readonly<Record<string, string>>): string {
  const { titleField } = nounEditings[noun];
  return values[`${titleField}En`] ?? values[titleField] ?? '';
}
