import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, listFaults } from './check.ts';
import { sourceFiles } from './source-files.ts';

const LARGEST_SHARE = 1 / 3;

/** Code for the browser stays in small leaves that are known by their names. */
export const clientFiles: Check = {
  name: 'client leaves',
  async run(root) {
    const all = ['app', 'components'].flatMap((folder) => sourceFiles(root, folder, ['.tsx']));
    const client = all.filter((file) => /^['"]use client['"]/m.test(readFileSync(join(root, file), 'utf8')));
    const badlyNamed = client.filter((file) => !file.endsWith('.client.tsx') && !isErrorBoundary(file));
    const notClient = all.filter((file) => file.endsWith('.client.tsx') && !client.includes(file));
    const share = client.length / Math.max(all.length, 1);
    return listFaults([
      ...badlyNamed.map((file) => `${file} says 'use client': name it *.client.tsx`),
      ...notClient.map((file) => `${file} is named .client.tsx but does not say 'use client'`),
      ...(share > LARGEST_SHARE
        ? [`${client.length} of ${all.length} .tsx files run in the browser: at most a third may`]
        : []),
    ]);
  },
};

/** The framework fixes the names of these and wants them in the browser. */
function isErrorBoundary(file: string): boolean {
  return /\/(global-)?error\.tsx$/.test(file);
}
