/**
 * How far the estimate is from a real slicer: node bench/quote-accuracy.ts <folder>  (or SLICER_TRUTH=<folder>)
 *
 * The folder holds slicer-truth.csv (columns model, profile, filament_g, time_s) and models/<model>.
 * A profile's name ends in layer height and infill, `std-020-15` is 0.20 mm and 15 %; one that begins with
 * `support` was sliced with supports. Filament is PLA, 1.24 g/cm³.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashGeometry, measureMesh, parseModel } from '#lib/mesh';
import { type PartGeometry, toPartGeometry } from '#lib/quote';
import { estimateFdm } from '#lib/quote/estimate-fdm';

interface Truth {
  readonly model: string;
  readonly profile: string;
  readonly grams: number;
  readonly timeS: number;
}

const folder = process.argv[2] ?? process.env.SLICER_TRUTH;
if (!folder) {
  console.error('Name the folder with slicer-truth.csv and models/.');
  process.exit(1);
}

const isVerbose = process.argv.includes('--each');
const parts = new Map<string, PartGeometry>();
const truths = readTruths(readFileSync(join(folder, 'slicer-truth.csv'), 'utf8')).filter(({ model }) =>
  existsSync(join(folder, 'models', model)),
);

for (const profile of new Set(truths.map((truth) => truth.profile))) {
  const errors = truths.filter((truth) => truth.profile === profile).map(compare);
  const worth = (of: 'grams' | 'time') => {
    const sizes = errors.map((error) => Math.abs(error[of])).toSorted((a, b) => a - b);
    return `median ${percent(quantile(sizes, 0.5))}, p90 ${percent(quantile(sizes, 0.9))}`;
  };
  console.log(`${profile} (${errors.length} parts)  grams ${worth('grams')};  time ${worth('time')}`);
}

function compare(truth: Truth): { grams: number; time: number } {
  const estimate = estimateFdm({
    geometry: partOf(truth.model),
    settings: settingsOf(truth.profile),
    material: { densityGPerCm3: 1.24 },
    machine: { timePercent: 100 },
  });
  const grams = (estimate.filamentGrams + estimate.supportGrams) / truth.grams - 1;
  const time = estimate.printTimeS / truth.timeS - 1;
  if (isVerbose) console.log(`  ${truth.model.padEnd(46)} grams ${percent(grams)}  time ${percent(time)}`);
  return { grams, time };
}

function partOf(model: string): PartGeometry {
  const known = parts.get(model);
  if (known) return known;
  const { mesh } = parseModel(readFileSync(join(folder ?? '', 'models', model)));
  const part = toPartGeometry(hashGeometry(mesh), measureMesh(mesh));
  parts.set(model, part);
  return part;
}

function settingsOf(profile: string) {
  const [, layer = '020', infill = '15'] = /-(\d{3})-(\d+)$/.exec(profile) ?? [];
  const supports: 'auto' | 'none' = profile.startsWith('support') ? 'auto' : 'none';
  return { layerHeightMm: Number(layer) / 100, infillPercent: Number(infill), supports };
}

function readTruths(csv: string): Truth[] {
  const [header = '', ...rows] = csv.trim().split(/\r?\n/);
  const columns = header.split(',');
  const truthsOfRows = rows.map((row) => {
    const cells = row.split(',');
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    const [grams, timeS] = [Number(cell('filament_g')), Number(cell('time_s'))];
    return { model: cell('model'), profile: cell('profile'), grams, timeS };
  });
  return truthsOfRows.filter(({ grams, timeS }) => grams > 0 && timeS > 0);
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(8);
}
