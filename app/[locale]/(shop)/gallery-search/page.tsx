import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { galleryText } from '#lib/text/messages/gallery';
import { GalleryPage } from '../_ui/gallery/gallery-page.tsx';
import { loadGallery } from '../_ui/gallery/load-gallery.ts';

type Props = PageProps<'/[locale]/gallery-search'>;

// Rendered whole for its request: as a streamed part it would stay hidden without JavaScript.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const text = galleryText[await currentLocale()];
  return { title: text.title, description: text.description, robots: { index: false } };
}

export default async function GallerySearchPage({ searchParams }: Props) {
  const [locale, asked] = await Promise.all([currentLocale(), searchParams]);
  return <GalleryPage view={await loadGallery(asked, locale)} locale={locale} />;
}
