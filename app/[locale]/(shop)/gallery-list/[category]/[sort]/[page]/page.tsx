import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { galleryAddress, galleryStart } from '#lib/catalogue';
import { fill, textOf } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';
import { GalleryPage } from '../../../../_ui/gallery/gallery-page.tsx';
import { loadGallery } from '../../../../_ui/gallery/load-gallery.ts';

type Props = PageProps<'/[locale]/gallery-list/[category]/[sort]/[page]'>;

export const ensureStatic = 'navigation';

/** One is enough for the build to check the page; each list is rendered when it is first asked for. */
export function generateStaticParams() {
  const { category, sort, page } = galleryStart;
  return [{ category, sort: String(sort), page: String(page) }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, view] = await Promise.all([currentLocale(), params.then(loadGallery)]);
  const text = galleryText[locale];
  const category = view.category ? textOf(view.category, 'name', locale) : '';
  const metadata = pageMetadata({
    locale,
    path: galleryAddress({ category: view.place.category, page: view.place.page }),
    title: category ? fill(text.titleOf, { category }) : text.title,
    description: category ? fill(text.descriptionOf, { category }) : text.description,
  });
  return view.nothing ? { ...metadata, alternates: null, robots: { index: false } } : metadata;
}

export default async function GalleryListPage({ params }: Props) {
  const [locale, view] = await Promise.all([currentLocale(), params.then(loadGallery)]);
  return <GalleryPage view={view} locale={locale} />;
}
