import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { type Check, listFaults } from './check.ts';

/** Set by tools or by the framework, not by the person who fills in .env. */
const NOT_CHOSEN = new Set(['NODE_ENV']);

/** .env.example and the schema in lib/env.ts name the same variables. */
export const envExample: Check = {
  name: 'environment',
  async run(root) {
    const described = new Set(variablesIn(readFileSync(join(root, '.env.example'), 'utf8')));
    const known = await variablesOfSchema(root);
    const missing = known.filter((name) => !described.has(name) && !NOT_CHOSEN.has(name));
    const stale = [...described].filter((name) => !known.includes(name));
    return listFaults([
      ...missing.map((name) => `.env.example does not mention ${name} of lib/env.ts`),
      ...stale.map((name) => `.env.example names ${name}, which lib/env.ts does not read`),
    ]);
  },
};

function variablesIn(text: string): string[] {
  return [...text.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1] ?? '');
}

async function variablesOfSchema(root: string): Promise<string[]> {
  const module: unknown = await import(pathToFileURL(join(root, 'lib/env.ts')).href);
  return z.object({ envNames: z.array(z.string()) }).parse(module).envNames;
}
