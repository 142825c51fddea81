import type { PriceRules } from './price-rules.ts';

/** Price rules as the fields of a form: the path of each number, and what is typed there. */
export type RuleValues = Readonly<Record<string, string>>;

const tops = [
  'failureRatePercent',
  'marginPercent',
  'rushPercent',
  'taxPercent',
  'minimumPartCents',
  'minimumOrderCents',
  'roundToCents',
] as const;

export const breakRows = 6;

type Leaf = number | boolean;

function leavesOf(value: unknown, path: string): readonly (readonly [string, Leaf])[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

/** Every number and tick of the rules that a form shows, by its path. */
export function ruleLeaves(rules: PriceRules): readonly (readonly [string, Leaf])[] {
  return [
    ...tops.map((key) => [key, rules[key]] as const),
    ...leavesOf(rules.labour, 'labour'),
    ...leavesOf(rules.review, 'review'),
    ...leavesOf(rules.materials, 'materials'),
    ...leavesOf(rules.machines, 'machines'),
  ];
}

/** Whether the number of a path is money: it is typed in the currency's whole units. */
export function isMoneyPath(path: string): boolean {
  return /Cents(Per[A-Z]\w*)?$|centsPer/.test(path);
}

function shown(path: string, value: Leaf, digits: number): string {
  if (typeof value === 'boolean') return value ? 'on' : '';
  return isMoneyPath(path) ? (value / 10 ** digits).toFixed(digits) : String(value);
}

/** Stored rules as the form shows them. `digits`: of the currency after the point. */
export function toRuleValues(rules: PriceRules, digits: number): RuleValues {
  const breaks = rules.quantityBreaks.flatMap(({ fromQuantity, percent }, row) => [
    [`breaks.${row}.fromQuantity`, String(fromQuantity)],
    [`breaks.${row}.percent`, String(percent)],
  ]);
  const colours = Object.entries(rules.colourPercents).map(([slug, percent]) => [
    `colours.${slug}`,
    String(percent),
  ]);
  const leaves = ruleLeaves(rules).map(([path, value]) => [path, shown(path, value, digits)]);
  return Object.fromEntries([...leaves, ...breaks, ...colours]);
}

/** A number as people write it; NaN is left for the schema to refuse. */
function readNumber(value: string | undefined): number {
  const plain = (value ?? '').replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plain === '' ? Number.NaN : Number(plain);
}

function readLeaf(path: string, before: Leaf, { values, digits }: Reading): Leaf {
  if (typeof before === 'boolean') return values[path] === 'on';
  const number = readNumber(values[path]);
  return isMoneyPath(path) ? Math.round(number * 10 ** digits) : number;
}

interface Reading {
  readonly values: RuleValues;
  readonly digits: number;
}

function readInto<Value>(value: Value, path: string, reading: Reading): Value {
  if (Array.isArray(value) || (typeof value === 'object' && value !== null)) {
    const copy = structuredClone(value);
    for (const [key, inner] of Object.entries(value)) {
      Object.assign(copy, { [key]: readInto(inner, `${path}.${key}`, reading) });
    }
    return copy;
  }
  if (typeof value !== 'number' && typeof value !== 'boolean') return value;
  return Object.assign({ leaf: value }, { leaf: readLeaf(path, value, reading) }).leaf;
}

function readBreaks({ values }: Reading): PriceRules['quantityBreaks'] {
  return Array.from({ length: breakRows }, (_, row) => ({
    from: values[`breaks.${row}.fromQuantity`] ?? '',
    percent: values[`breaks.${row}.percent`] ?? '',
  }))
    .filter(({ from, percent }) => from.trim() !== '' || percent.trim() !== '')
    .map(({ from, percent }) => ({ fromQuantity: readNumber(from), percent: readNumber(percent) }));
}

function readColours({ values }: Reading): PriceRules['colourPercents'] {
  const prefix = 'colours.';
  const typed = Object.entries(values).filter(
    ([path, value]) => path.startsWith(prefix) && value.trim() !== '' && readNumber(value) !== 0,
  );
  return Object.fromEntries(typed.map(([path, value]) => [path.slice(prefix.length), readNumber(value)]));
}

/** The rows of a list as typed: without those that were ticked to go, and with a new one made like another. */
function readRows<Row extends { readonly slug: string }>(
  rows: readonly Row[],
  { list, added }: { list: string; added: string },
  reading: Reading,
): readonly Row[] {
  const { values } = reading;
  const kept = rows
    .map((row, place) => ({ place, row: readInto(row, `${list}.${place}`, reading) }))
    .filter(({ place }) => values[`${list}.${place}.remove`] !== 'on')
    .map(({ row }) => row);
  const slug = (values[`${added}.slug`] ?? '').trim();
  const like = kept.find((row) => row.slug === values[`${added}.like`]);
  return slug && like ? [...kept, { ...like, slug }] : kept;
}

/** What a form says, on the rules that it was opened with; wrong numbers are NaN and refused by the schema. */
export function readRuleValues(base: PriceRules, values: RuleValues, digits: number): PriceRules {
  const reading = { values, digits };
  const numbers = Object.fromEntries(tops.map((key) => [key, readInto(base[key], key, reading)]));
  return {
    ...base,
    ...numbers,
    labour: readInto(base.labour, 'labour', reading),
    review: readInto(base.review, 'review', reading),
    materials: readRows(base.materials, { list: 'materials', added: 'newMaterial' }, reading),
    machines: readRows(base.machines, { list: 'machines', added: 'newMachine' }, reading),
    quantityBreaks: readBreaks(reading),
    colourPercents: readColours(reading),
  };
}
