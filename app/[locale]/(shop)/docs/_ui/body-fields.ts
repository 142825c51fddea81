import type { JsonSchema } from '#app/_api/json-schema.ts';
import type { Field } from './field-list.tsx';

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A body as rows: what is inside of something has its name before a dot; of several shapes, all that one may have. */
export function bodyFields(schema: JsonSchema, prefix = '', isNeeded = true): readonly Field[] {
  const shapes = namesIn(schema.anyOf ?? schema.oneOf).filter(isObject);
  if (shapes.length > 0) {
    const all = shapes.flatMap((shape) => bodyFields(shape, prefix, isNeeded));
    return [...Map.groupBy(all, ({ name }) => name).values()].flatMap((fields) =>
      mergedField(fields, shapes.length),
    );
  }
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  return properties.flatMap(([name, each]) => {
    if (!isObject(each)) return [];
    const required = isNeeded && namesIn(schema.required).includes(name);
    const inner = bodyFields(each, `${prefix}${name}.`, required);
    return inner.length > 0 ? inner : [{ name: `${prefix}${name}`, required, schema: each }];
  });
}

/** Needed where every shape needs it; a field that tells shapes apart has one value in each. */
function mergedField(fields: readonly Field[], shapeCount: number): readonly Field[] {
  const [first] = fields;
  if (!first) return [];
  const required = fields.length === shapeCount && fields.every((field) => field.required);
  const values = fields.map(({ schema }) => schema.const).filter((value) => value !== undefined);
  return [{ ...first, required, ...(values.length > 1 ? { schema: { enum: values } } : {}) }];
}
