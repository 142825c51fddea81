import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import createManifold from 'manifold-3d';
import { encodePreview } from '#lib/mesh/encode-preview';
import { combineParts } from '../drizzle/seed/works/combine-parts.ts';
import { workGenerators } from '../drizzle/seed/works/index.ts';

const { positionals: slugs } = parseArgs({ allowPositionals: true });
const unknown = slugs.filter((slug) => workGenerators.every((work) => work.slug !== slug));
if (unknown.length > 0) throw new Error(`no such work: ${unknown.join(', ')}`);

const manifold = await createManifold();
manifold.setup();
let totalBytes = 0;
for (const { slug, build } of workGenerators) {
  if (slugs.length > 0 && !slugs.includes(slug)) continue;
  const combined = combineParts(build(manifold));
  const bytes = await encodePreview(combined);
  const folder = new URL(`../public/catalogue/${slug}/`, import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('model.mesh', folder), bytes);
  totalBytes += bytes.length;
  const triangles = combined.mesh.indices.length / 3;
  console.log(`${slug.padEnd(18)} ${String(triangles).padStart(7)} triangles ${kilobytes(bytes.length)}`);
}
console.log(`${'together'.padEnd(18)} ${' '.repeat(17)} ${kilobytes(totalBytes)}`);

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0).padStart(6)} kB`;
}
