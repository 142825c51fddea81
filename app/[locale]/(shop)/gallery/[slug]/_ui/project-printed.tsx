import { fill, formatDuration, formatGrams, formatNumber, formatSizeMm, type Locale } from '#lib/text';
import { projectText } from '#lib/text/messages/project';
import type { ProjectView } from './load-project.ts';
import { colourName, materialName } from './project-names.ts';

interface ProjectPrintedProps {
  readonly view: ProjectView;
  readonly locale: Locale;
}

type Fact = readonly [name: string, value: string];

function modelFacts({ view, locale }: ProjectPrintedProps): readonly Fact[] {
  const { model, layerHeightMm } = view.project;
  const text = projectText[locale].printed;
  if (!model) return [];
  const size = { x: model.widthMm, y: model.depthMm, z: model.heightMm };
  return [
    [text.size, formatSizeMm(size, locale)],
    [text.layers, formatNumber(Math.ceil(model.heightMm / layerHeightMm), { locale })],
    [text.triangles, formatNumber(model.triangleCount, { locale })],
  ];
}

function printFacts({ view, locale }: ProjectPrintedProps): readonly Fact[] {
  const { project } = view;
  const text = projectText[locale].printed;
  const material = materialName(view, project.material);
  const colour = colourName(view, project.colour, locale);
  const layer = { locale, style: 'unit', unit: 'millimeter', minimumFractionDigits: 2 } as const;
  return [
    [text.material, fill(text.materialOf, { material, colour })],
    [text.layer, formatNumber(project.layerHeightMm, layer)],
    [text.infill, formatNumber(project.infillPercent / 100, { locale, style: 'percent' })],
    [text.time, formatDuration(project.printTimeS, locale)],
    [text.filament, formatGrams(project.filamentGrams, locale)],
    [text.complexity, text.complexities[project.complexity]],
  ];
}

export function ProjectPrinted({ view, locale }: ProjectPrintedProps) {
  const facts = [...modelFacts({ view, locale }), ...printFacts({ view, locale })];
  return (
    <section aria-labelledby="printed" className="pt-16">
      <h2 id="printed" className="mb-4 text-28 font-display">
        {projectText[locale].printed.title}
      </h2>
      <dl className="grid grid-cols-2 gap-x-6 border-t border-ink sm:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name} className="border-b border-line py-3">
            <dt className="text-13 text-ink-3">{name}</dt>
            <dd className="num font-med">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
