import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cachedProjectSlugs } from '#app/_data/catalogue.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { ShownSettingsProvider } from '#components/scene/shown-settings.client';
import { Breadcrumb } from '#components/ui/breadcrumb';
import { galleryAddress } from '#lib/catalogue';
import { localeHref, textOf } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';
import { shellText } from '#lib/text/messages/shell';
import { loadProject } from './_ui/load-project.ts';
import { ProjectBuy } from './_ui/project-buy.tsx';
import { ProjectPrinted } from './_ui/project-printed.tsx';
import { ProjectRelated } from './_ui/project-related.tsx';
import { ProjectReviews } from './_ui/project-reviews.tsx';
import { ProjectStructuredData } from './_ui/project-structured-data.tsx';
import { ProjectViewer } from './_ui/project-viewer.tsx';

type Props = PageProps<'/[locale]/gallery/[slug]'>;

export const ensureStatic = 'navigation';

/** One is enough for the build to check the page; each work is rendered when it is first asked for. */
export async function generateStaticParams() {
  const [first] = await cachedProjectSlugs();
  return [{ slug: first?.slug ?? 'none' }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const view = await loadProject(slug);
  if (!view) return { title: shellText[locale].notFound.title };
  const cover = view.project.images[0];
  return pageMetadata({
    locale,
    path: `/gallery/${slug}`,
    title: textOf(view.project, 'title', locale),
    description: textOf(view.project, 'description', locale),
    picture: cover && `${cover.path}-960.webp`,
  });
}

export default async function ProjectPage({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const view = await loadProject(slug);
  if (!view) notFound();
  const { project, category } = view;
  const trail = [
    { href: '/gallery', name: galleryText[locale].title },
    ...(category
      ? [{ href: galleryAddress({ categories: [category.slug] }), name: textOf(category, 'name', locale) }]
      : []),
  ].map((step) => ({ ...step, href: localeHref(locale, step.href) }));
  return (
    <main id="main" className="wrap pb-section">
      <Breadcrumb
        label={shellText[locale].breadcrumb}
        trail={trail}
        current={textOf(project, 'title', locale)}
      />
      <ShownSettingsProvider
        initial={{
          colour: project.colour,
          material: project.material,
          scalePercent: 100,
          layerHeightMm: project.layerHeightMm,
        }}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] items-start pt-4 md:grid-cols-[minmax(0,1fr)_380px] md:grid-rows-[auto_1fr] md:gap-x-8 lg:grid-cols-[minmax(0,1fr)_432px] lg:gap-x-12">
          <ProjectViewer view={view} locale={locale} />
          <ProjectBuy view={view} locale={locale} />
          <div>
            <section aria-labelledby="about" className="pt-16">
              <h2 id="about" className="mb-4 text-28 font-display">
                {textOf(project, 'headline', locale)}
              </h2>
              <p className="max-w-[64ch] text-ink-2">{textOf(project, 'description', locale)}</p>
            </section>
            <ProjectPrinted view={view} locale={locale} />
            <ProjectReviews view={view} locale={locale} />
          </div>
        </div>
      </ShownSettingsProvider>
      <ProjectRelated view={view} locale={locale} />
      <ProjectStructuredData view={view} locale={locale} />
    </main>
  );
}
