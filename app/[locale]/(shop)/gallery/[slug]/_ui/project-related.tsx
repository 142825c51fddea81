import { WorkTile } from '#components/catalogue/work-tile';
import { SectionHead } from '#components/ui/section-head';
import type { Locale } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { projectText } from '#lib/text/messages/project';
import type { ProjectView } from './load-project.ts';

interface ProjectRelatedProps {
  readonly view: ProjectView;
  readonly locale: Locale;
}

export function ProjectRelated({ view, locale }: ProjectRelatedProps) {
  if (view.related.length === 0) return null;
  return (
    <section aria-labelledby="related" className="pt-section">
      <SectionHead id="related" title={projectText[locale].related} />
      <div className="grid grid-cols-2 gap-x-3.5 gap-y-6 sm:gap-x-6 md:grid-cols-4">
        {view.related.map((work) => (
          <WorkTile
            key={work.slug}
            work={work}
            locale={locale}
            currency={view.currency}
            text={catalogueText[locale]}
            sizes="(min-width: 901px) 24vw, 46vw"
            largestPx={960}
          />
        ))}
      </div>
    </section>
  );
}
