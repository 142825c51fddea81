import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const routesSchema = z.record(z.string(), z.string());
const manifestSchema = z.object({
  entryCSSFiles: z.record(z.string(), z.array(z.object({ path: z.string() }))),
});

/** The stylesheets that the built pages link, by route. */
export function pageStyles(root: string): Map<string, string[]> {
  const routes = routesSchema.parse(readJson(join(root, '.next/app-path-routes-manifest.json')));
  return new Map(
    Object.entries(routes).map(([entry, route]) => [
      route,
      stylesOf(join(root, `.next/server/app${entry}_client-reference-manifest.js`)).map((path) =>
        join(root, '.next', path),
      ),
    ]),
  );
}

/** The framework writes this one as a script: `globalThis.__RSC_MANIFEST["/entry"] = {…};` */
function stylesOf(manifest: string): string[] {
  if (!existsSync(manifest)) return [];
  const text = readFileSync(manifest, 'utf8');
  const json = text.slice(text.indexOf('] = ') + 4).replace(/;\s*$/, '');
  const { entryCSSFiles } = manifestSchema.parse(JSON.parse(json));
  // Each route lists the page of unknown addresses as well, which only those load.
  const own = Object.entries(entryCSSFiles).filter(([entry]) => !entry.endsWith('/global-not-found'));
  return [...new Set(own.flatMap(([, files]) => files.map((file) => file.path)))];
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
