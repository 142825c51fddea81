import { ChosenPicture } from '#components/catalogue/chosen-picture.client';
import { PictureChoice } from '#components/catalogue/picture-choice.client';
import { workPictureSizes } from '#components/catalogue/picture-sources';
import { PictureThumbs } from '#components/catalogue/picture-thumbs.client';
import { finishOf } from '#components/scene/print-finish';
import { IconFullScreen } from '#components/ui/icons';
import { modelPreviewLevels } from '#lib/models/server';
import { fill, formatMm, formatNumber, type Locale, textOf } from '#lib/text';
import { projectText } from '#lib/text/messages/project';
import { viewerText } from '#lib/text/messages/viewer';
import type { ProjectView } from './load-project.ts';
import { picturesOf } from './project-names.ts';
import { offeredColours } from './project-settings.ts';
import { TurnablePicture } from './turnable-picture.client.tsx';

interface ProjectViewerProps {
  readonly view: ProjectView;
  readonly locale: Locale;
}

/** How high the work stands, and in how many layers; the lines are those of the motif. */
function HeightScale({ view, locale }: ProjectViewerProps) {
  const { model, layerHeightMm } = view.project;
  if (!model) return null;
  const layerCount = Math.ceil(model.heightMm / layerHeightMm);
  const marks = [
    ['top-0', formatMm(model.heightMm, locale)],
    [
      'top-1/2',
      fill(projectText[locale].layerAt, { n: formatNumber(Math.round(layerCount / 2), { locale }) }),
    ],
    ['top-full', '0'],
  ] as const;
  return (
    <div
      aria-hidden="true"
      className="num absolute top-[12%] bottom-[14%] left-3.5 text-12 text-ink-3 before:absolute before:inset-y-0 before:w-2.5 before:bg-[repeating-linear-gradient(to_top,var(--line-strong)_0_1px,transparent_1px_7px)] max-sm:hidden"
    >
      {marks.map(([place, label]) => (
        <span key={place} className={`absolute left-4 -translate-y-1/2 whitespace-nowrap ${place}`}>
          {label}
        </span>
      ))}
    </div>
  );
}

function looksOf(view: ProjectView) {
  return Object.fromEntries(offeredColours(view).map(({ slug, kind, hexes }) => [slug, { kind, hexes }]));
}

/** The plate of the machine that the work would go to. */
function plateOf({ project, materials, rules }: ProjectView) {
  const technology = materials.find(({ slug }) => slug === project.material)?.technology;
  return rules?.machines.find((machine) => machine.technology === technology)?.buildVolumeMm;
}

function finishesOf({ materials }: ProjectView) {
  return Object.fromEntries(materials.map((material) => [material.slug, finishOf(material)]));
}

export function ProjectViewer({ view, locale }: ProjectViewerProps) {
  const text = projectText[locale];
  return (
    <section aria-label={text.pictures}>
      <PictureChoice pictures={picturesOf(view, locale)}>
        <TurnablePicture
          title={textOf(view.project, 'title', locale)}
          text={viewerText[locale]}
          looks={looksOf(view)}
          mainColour={view.project.colour}
          plateMm={plateOf(view)}
          levels={view.project.model ? modelPreviewLevels(view.project.model) : []}
          finishes={finishesOf(view)}
          locale={locale}
        >
          <HeightScale view={view} locale={locale} />
          <ChosenPicture sizes={workPictureSizes} text={text.browse} icon={<IconFullScreen />} />
        </TurnablePicture>
        <PictureThumbs label={text.otherPictures} />
      </PictureChoice>
    </section>
  );
}
