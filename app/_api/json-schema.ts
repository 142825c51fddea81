import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

function describe(schema: z.core.$ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (io !== 'input' || def.type !== 'pipe' || !('out' in def)) return;
      // A text that is trimmed and then checked: what the checks say holds for what is sent.
      const checked = def.out instanceof z.core.$ZodType ? describe(def.out, io) : {};
      if (checked.type === jsonSchema.type) Object.assign(jsonSchema, checked);
    },
  });
  return described;
}

/** What zod's schemas say, in the notation of OpenAPI 3.1; `input` is what a client sends. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return describe(schema, io);
}
