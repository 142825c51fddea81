import type { Metadata } from 'next';
import { Suspense } from 'react';
import { currentLocale } from '#app/_data/locale.ts';
import type { Locale } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';
import { GalleryPage, GalleryPageSkeleton } from '../_ui/gallery/gallery-page.tsx';
import { loadGallery } from '../_ui/gallery/load-gallery.ts';

type Props = PageProps<'/[locale]/gallery-search'>;

export async function generateMetadata(): Promise<Metadata> {
  const text = galleryText[await currentLocale()];
  return { title: text.title, description: text.description, robots: { index: false } };
}

async function Results({ searchParams, locale }: { searchParams: Props['searchParams']; locale: Locale }) {
  const query = await searchParams;
  const first = (name: string) => [query[name]].flat()[0];
  const view = await loadGallery({
    category: first('category'),
    sort: first('sort'),
    page: first('page'),
    q: first('q'),
  });
  return <GalleryPage view={view} locale={locale} />;
}

export default async function GallerySearchPage({ searchParams }: Props) {
  const locale = await currentLocale();
  return (
    <Suspense fallback={<GalleryPageSkeleton locale={locale} />}>
      <Results searchParams={searchParams} locale={locale} />
    </Suspense>
  );
}
