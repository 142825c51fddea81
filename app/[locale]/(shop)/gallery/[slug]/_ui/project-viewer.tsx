import { ChosenPicture } from '#components/catalogue/chosen-picture.client';
import { PictureChoice } from '#components/catalogue/picture-choice.client';
import { PictureThumbs } from '#components/catalogue/picture-thumbs.client';
import { IconFullScreen } from '#components/ui/icons';
import { Stage } from '#components/ui/stage';
import { fill, formatMm, formatNumber, type Locale } from '#lib/text';
import { projectText } from '#lib/text/messages/project';
import type { ProjectView } from './load-project.ts';
import { picturesOf } from './project-names.ts';

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

export function ProjectViewer({ view, locale }: ProjectViewerProps) {
  const text = projectText[locale];
  return (
    <section aria-label={text.pictures}>
      <PictureChoice pictures={picturesOf(view, locale)}>
        <Stage className="rounded-3">
          <HeightScale view={view} locale={locale} />
          <ChosenPicture sizes="(min-width: 901px) 60vw, 92vw" text={text} icon={<IconFullScreen />} />
        </Stage>
        <PictureThumbs label={text.otherPictures} />
      </PictureChoice>
    </section>
  );
}
