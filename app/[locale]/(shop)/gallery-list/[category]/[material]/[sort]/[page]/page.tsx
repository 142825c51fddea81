import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { galleryAddress, notChosen } from '#lib/catalogue';
import { fill } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';
import { choiceName } from '../../../../../_ui/gallery/choice-names.ts';
import { GalleryPage } from '../../../../../_ui/gallery/gallery-page.tsx';
import { loadGallery } from '../../../../../_ui/gallery/load-gallery.ts';

type Props = PageProps<'/[locale]/gallery-list/[category]/[material]/[sort]/[page]'>;

export const ensureStatic = 'navigation';

/** One is enough for the build to check the page; each list is rendered when it is first asked for. */
export function generateStaticParams() {
  return [{ category: notChosen, material: notChosen, sort: notChosen, page: '1' }];
}

async function load(params: Props['params']) {
  const locale = await currentLocale();
  return { locale, view: await loadGallery(await params, locale) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, view } = await load(params);
  const text = galleryText[locale];
  const { categories, materials, page } = view.place;
  const category = view.choices.map((choice) => choiceName(choice, view, locale)).join(', ');
  const metadata = pageMetadata({
    locale,
    path: galleryAddress({ categories, materials, page }),
    title: category ? fill(text.titleOf, { category }) : text.title,
    description: category ? fill(text.descriptionOf, { category }) : text.description,
  });
  return view.nothing ? { ...metadata, alternates: null, robots: { index: false } } : metadata;
}

export default async function GalleryListPage({ params }: Props) {
  const { locale, view } = await load(params);
  return <GalleryPage view={view} locale={locale} />;
}
